/** What people read while the database is away: a plain page that needs nothing else of the application. « La panne ». */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package org.contributornetwork.outage;
