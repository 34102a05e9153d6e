package org.contributornetwork.portal.application;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contributornetwork.portal.ExpectedRoles;

/** How the portal writes its words and dates in an export, in French or in English. */
final class PortalCells {

    private static final Set<String> NEVER = Set.of("", "jamais", "never", "n/a", "-", "–", "0");
    private static final Set<String> OPEN = Set.of("actif", "active", "oui", "yes", "vrai", "true", "1");
    private static final Set<String> BLOCKED = Set.of(
            "bloque", "blocked", "inactif", "inactive", "desactive", "disabled", "non", "no", "faux", "false", "0");

    /** What every signed-in user is; Drupal does not count it as a role. */
    private static final Set<String> NO_ROLE =
            Set.of("", "utilisateur authentifie", "utilisateur identifie", "authenticated user", "authenticated");

    private static final Map<String, String> ROLES = Map.of(
            "contributeur", ExpectedRoles.EVERYBODY,
            "contributrice", ExpectedRoles.EVERYBODY,
            "contributor", ExpectedRoles.EVERYBODY,
            "referent", ExpectedRoles.REFERENT,
            "referente", ExpectedRoles.REFERENT,
            "administrateur", "Administrateur",
            "administratrice", "Administrateur",
            "administrator", "Administrateur");

    /** "15/11/2026 - 03:00", "dim 15/11/2026 - 03:00", "15/11/2026". */
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?:\\p{L}+\\.?,? )?(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})(?:,? ?[-–à]? ?(\\d{1,2})[:h](\\d{2})(?::(\\d{2}))?)?");

    /** "2026-11-15 03:00:00", "2026-11-15T03:00:00". */
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ](\\d{2}):(\\d{2})(?::(\\d{2}))?)?");

    private PortalCells() {}

    static boolean isNever(String cell) {
        return NEVER.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * A moment in the city's zone; in an hour that the spring leaves out, the one after it; in one that the autumn has twice, the
     * first. None, where the cell holds no date.
     */
    static Optional<Instant> moment(String cell, ZoneId zone) {
        String text = cell.strip();
        try {
            Matcher dayFirst = DAY_FIRST.matcher(text);
            if (dayFirst.matches()) {
                return Optional.of(moment(dayFirst, 3, 2, 1, zone));
            }
            Matcher yearFirst = YEAR_FIRST.matcher(text);
            if (yearFirst.matches()) {
                return Optional.of(moment(yearFirst, 1, 2, 3, zone));
            }
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether a user is blocked; none, where the word is neither. */
    static Optional<Boolean> blocked(String cell) {
        String word = folded(cell);
        if (OPEN.contains(word)) {
            return Optional.of(false);
        }
        return BLOCKED.contains(word) ? Optional.of(true) : Optional.empty();
    }

    /** "Contributeur, Référent": each role once, sorted, in the words that are ours where they mean ours. */
    static List<String> roles(String cell) {
        return Arrays.stream(cell.split("[,;|]"))
                .map(String::strip)
                .filter(role -> !NO_ROLE.contains(folded(role)))
                .map(role -> ROLES.getOrDefault(folded(role), role))
                .distinct()
                .sorted()
                .toList();
    }

    private static Instant moment(Matcher found, int year, int month, int day, ZoneId zone) {
        return LocalDateTime.of(
                        number(found, year),
                        number(found, month),
                        number(found, day),
                        number(found, 4),
                        number(found, 5),
                        number(found, 6))
                .atZone(zone)
                .toInstant();
    }

    private static int number(Matcher found, int group) {
        return found.group(group) == null ? 0 : Integer.parseInt(found.group(group));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
