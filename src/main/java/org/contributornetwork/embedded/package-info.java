/**
 * The PostgreSQL that the application starts itself when nobody names another: a real server, durable and protected by
 * a password, whose files live in one folder. « La base embarquée ».
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package org.contributornetwork.embedded;
