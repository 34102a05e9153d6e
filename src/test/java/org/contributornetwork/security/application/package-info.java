@org.jspecify.annotations.NullMarked
package org.contributornetwork.security.application;
