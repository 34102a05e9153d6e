@org.jspecify.annotations.NullMarked
package org.contributornetwork.succession.web;
