@org.jspecify.annotations.NullMarked
package org.contributornetwork.directory.application;
