package org.contributornetwork.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the trade says no. Carries the key of a message, its arguments and, where one field of a form is the cause,
 * that field's name; pages show it with status 422.
 */
public final class RuleViolation extends RuntimeException {

    private final @Nullable String field;
    private final String key;
    private final List<Object> arguments;

    private RuleViolation(@Nullable String field, String key, Object... arguments) {
        super(key, null, false, false);
        this.field = field;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public static RuleViolation of(String key, Object... arguments) {
        return new RuleViolation(null, key, arguments);
    }

    public static RuleViolation at(String field, String key, Object... arguments) {
        return new RuleViolation(field, key, arguments);
    }

    public @Nullable String field() {
        return field;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
