package org.contributornetwork.shared.web;

import jakarta.validation.ConstraintViolation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** What is wrong with a form, in words: one fault for each field, in the order in which the form asks. */
public final class Faults {

    /**
     * A fault, and the field to correct where it belongs to one.
     *
     * @param label what the field is called, where the fault is said in words that would fit any field
     */
    public record Fault(
            @Nullable String field, String text, @Nullable String label) {}

    private final List<Fault> list;
    private final Map<String, String> byField = new LinkedHashMap<>();

    private Faults(List<Fault> list) {
        this.list = list;
        list.stream().filter(fault -> fault.field() != null).forEach(fault -> byField.put(fault.field(), fault.text()));
    }

    public static Faults of(BindingResult result, MessageSource messages, Locale locale) {
        Map<String, Fault> first = new LinkedHashMap<>();
        result.getGlobalErrors()
                .forEach(error -> first.put(
                        Objects.toString(error.getCode()), new Fault(null, say(error, messages, locale), null)));
        List<String> order = fieldsOf(result.getTarget());
        result.getFieldErrors().stream()
                .sorted(Comparator.comparingInt((FieldError error) -> order.indexOf(name(error)))
                        .thenComparing(error -> Objects.toString(error.getCode())))
                .forEach(error -> first.putIfAbsent(
                        "field " + name(error),
                        new Fault(name(error), say(error, messages, locale), label(error, messages, locale))));
        return new Faults(List.copyOf(new ArrayList<>(first.values())));
    }

    /** The fault of a field; none where it is right. */
    public @Nullable String get(String field) {
        return byField.get(field);
    }

    public List<Fault> list() {
        return list;
    }

    private static String say(ObjectError error, MessageSource messages, Locale locale) {
        Object[] arguments = error.getArguments();
        Object[] readable = arguments == null
                ? null
                : Stream.of(arguments)
                        .map(value -> value instanceof LocalDate day ? HumanTimes.inWords(day, locale) : value)
                        .toArray();
        try {
            return messages.getMessage(
                    new DefaultMessageSourceResolvable(error.getCodes(), readable, error.getDefaultMessage()), locale);
        } catch (NoSuchMessageException e) {
            // A check of the database that nobody thought people could run into.
            if (String.valueOf(error.getCode()).startsWith("constraint.")) {
                return messages.getMessage("constraint.unknown", null, locale);
            }
            throw e;
        }
    }

    /**
     * Three times "fill in this field" would not say which. A part of a form and its field: "Actualités, poste". A rule
     * speaks for itself, but not of the part: "Actualités".
     */
    private static @Nullable String label(FieldError error, MessageSource messages, Locale locale) {
        List<String> names = List.of(name(error).split("\\."));
        List<String> said = error.contains(ConstraintViolation.class) ? names : names.subList(0, names.size() - 1);
        String label = said.stream()
                .map(part -> messages.getMessage("field." + part, null, null, locale))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return label.isEmpty() ? null : label;
    }

    /** {@code taskIds[2]} is a fault of the field {@code taskIds}. */
    private static String name(FieldError error) {
        int bracket = error.getField().indexOf('[');
        return bracket < 0 ? error.getField() : error.getField().substring(0, bracket);
    }

    /** The fields of a form, in the order in which it asks; those of a part of it by both names, {@code news.post}. */
    static List<String> fieldsOf(@Nullable Object form) {
        return form == null ? List.of() : fieldsOf(form.getClass(), "").toList();
    }

    private static Stream<String> fieldsOf(Class<?> form, String part) {
        if (!form.isRecord()) {
            return Stream.empty();
        }
        return Arrays.stream(form.getRecordComponents())
                .flatMap(component -> component.getType().isRecord()
                        ? fieldsOf(component.getType(), part + component.getName() + ".")
                        : Stream.of(part + component.getName()));
    }
}
