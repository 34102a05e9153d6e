@org.jspecify.annotations.NullMarked
package org.contributornetwork.referents.application;
