/** What every test leans on: one application, one real PostgreSQL emptied between tests, a clock that tests may move. */
@org.jspecify.annotations.NullMarked
package org.contributornetwork;
