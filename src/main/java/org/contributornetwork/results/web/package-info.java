@org.jspecify.annotations.NullMarked
package org.contributornetwork.results.web;
