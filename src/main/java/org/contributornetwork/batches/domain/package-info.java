@org.jspecify.annotations.NullMarked
package org.contributornetwork.batches.domain;
