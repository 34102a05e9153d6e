/** The application's texts: complete, the same in both languages, all of them used. */
@org.jspecify.annotations.NullMarked
package org.contributornetwork.messages;
