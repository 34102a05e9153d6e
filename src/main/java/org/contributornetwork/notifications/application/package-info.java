@org.jspecify.annotations.NullMarked
package org.contributornetwork.notifications.application;
