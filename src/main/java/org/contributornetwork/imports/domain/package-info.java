@org.jspecify.annotations.NullMarked
package org.contributornetwork.imports.domain;
