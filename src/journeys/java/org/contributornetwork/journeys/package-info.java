/** What people do with the application, told in a real browser. Every page opened on the way is inspected. */
@org.jspecify.annotations.NullMarked
package org.contributornetwork.journeys;
