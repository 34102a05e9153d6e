package org.contributornetwork.messages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which keys the sources ask for, found by reading them: those that are written out, and the shape of those that are put
 * together, where whatever is put in stands for any letters.
 */
final class KeysInUse {

    private static final String KEY = "[a-z][\\w-]*(?:\\.[\\w-]+)+";

    /** Texts that are asked for by their whole key: {@code words.of("…"}, {@code RuleViolation.at("field", "…"}. */
    private static final Pattern ASKED = Pattern.compile(
            "(?:words\\.(?:of|count)|RuleViolation\\.of|getMessage|\\breject)\\(\\s*\"(" + KEY + ")\"\\s*[,)]"
                    + "|(?:RuleViolation\\.at|rejectValue)\\([^,;]+,\\s*\"(" + KEY + ")\"\\s*[,)]"
                    + "|\"\\{(" + KEY + ")}\"");

    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{(" + KEY + ")[(}]");
    private static final Pattern LITERAL = Pattern.compile("[\"'](" + KEY + ")[\"']");

    /** {@code "account.role." + role}, {@code "home.todo." + need + ".none"}. */
    private static final Pattern PUT_TOGETHER = Pattern.compile(
            "[\"']([a-z][\\w.-]*[.-])[\"']\\s*\\+(?:\\s*[\\w.()]+\\s*\\+\\s*[\"']([.-][\\w.-]+)[\"'])?");

    /** {@code EVENT = "history.event."}, to which something is added elsewhere. */
    private static final Pattern BEGINNING = Pattern.compile("= \"([a-z][\\w.-]*\\.)\";");

    /** {@code #{|staff.${act}.title|}}. */
    private static final Pattern IN_BARS = Pattern.compile("#\\{\\|([\\w.-]*(?:\\$\\{[^}]*}[\\w.-]*)+)\\|");

    private @Nullable Set<String> written;
    private @Nullable List<Pattern> shapes;

    private final String java = text(Path.of("src/main/java"), ".java");
    private final String templates =
            text(Path.of("src/main/resources/templates"), "").replaceAll("(?s)<!--/\\*.*?\\*/-->", "");

    /** Whole keys that some line asks for. */
    Set<String> asked() {
        return Stream.concat(found(ASKED, java), found(IN_TEMPLATE, templates))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether anything may ask for this key. */
    boolean mention(String key) {
        return written().contains(key)
                || written().stream().anyMatch(count -> key.equals(count + "-over"))
                || shapes().stream().anyMatch(shape -> shape.matcher(key).matches());
    }

    private Set<String> written() {
        if (written == null) {
            written = Stream.of(found(LITERAL, java), found(LITERAL, templates), asked().stream())
                    .flatMap(keys -> keys)
                    .collect(Collectors.toSet());
        }
        return written;
    }

    private List<Pattern> shapes() {
        if (shapes == null) {
            Stream<String> joined = Stream.of(java, templates)
                    .flatMap(text -> PUT_TOGETHER.matcher(text).results())
                    .map(part -> Pattern.quote(part.group(1)) + ".+" + ending(part.group(2)));
            Stream<String> barred = IN_BARS.matcher(templates)
                    .results()
                    .map(part -> part.group(1).replace(".", "\\.").replaceAll("\\$\\{[^}]*}", ".+"));
            Stream<String> begun = BEGINNING.matcher(java).results().map(part -> Pattern.quote(part.group(1)) + ".+");
            shapes = Stream.of(joined, barred, begun)
                    .flatMap(parts -> parts)
                    .map(Pattern::compile)
                    .toList();
        }
        return shapes;
    }

    /** What follows the part that is put in; after a dot at its end comes another such part. */
    private static String ending(@Nullable String literal) {
        return literal == null ? "" : Pattern.quote(literal) + (literal.endsWith(".") ? ".+" : "");
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(KeysInUse::firstGroup);
    }

    private static String firstGroup(MatchResult match) {
        for (int i = 1; i < match.groupCount(); i++) {
            if (match.group(i) != null) {
                return match.group(i);
            }
        }
        return match.group(match.groupCount());
    }

    private static String text(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .map(KeysInUse::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
