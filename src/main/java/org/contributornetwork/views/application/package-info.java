@org.jspecify.annotations.NullMarked
package org.contributornetwork.views.application;
