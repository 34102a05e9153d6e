/** What every address of the application answers to everybody: the table {@code routes.md}, and the tests that hold it. */
@NullMarked
package org.contributornetwork.routes;

import org.jspecify.annotations.NullMarked;
