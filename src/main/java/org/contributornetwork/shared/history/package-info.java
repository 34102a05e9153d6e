@org.jspecify.annotations.NullMarked
package org.contributornetwork.shared.history;
