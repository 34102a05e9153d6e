/** The shapes that fields of forms may have, checked before any use case hears of them. Texts count in code points. */
@org.jspecify.annotations.NullMarked
package org.contributornetwork.shared.web.validation;
