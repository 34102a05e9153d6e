@org.jspecify.annotations.NullMarked
package org.contributornetwork.portal.application;
