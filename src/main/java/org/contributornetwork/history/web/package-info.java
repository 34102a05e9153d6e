@org.jspecify.annotations.NullMarked
package org.contributornetwork.history.web;
