@org.jspecify.annotations.NullMarked
package org.contributornetwork.imports.web;
