package org.contributornetwork.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a line: which cell, what it held, and the key of the words that say what is wrong and what to do.
 *
 * @param field the field's name, or null where the whole line is at fault
 */
public record ImportFault(int line, @Nullable String field, String value, String messageKey, List<String> arguments) {}
