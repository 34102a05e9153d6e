package org.contributornetwork.portal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the portal writes: dates in the city's zone, "jamais", lists of roles. */
class PortalCellsTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15/11/2026 - 03:00 | 2026-11-15T02:00:00Z",
                "15/07/2026 - 03:00 | 2026-07-15T01:00:00Z",
                "dim 15/11/2026 - 03:00 | 2026-11-15T02:00:00Z",
                "Sun, 15/11/2026 - 03:00 | 2026-11-15T02:00:00Z",
                "15/11/2026 à 03:00 | 2026-11-15T02:00:00Z",
                "5/1/2026 3:07 | 2026-01-05T02:07:00Z",
                "15/11/2026 | 2026-11-14T23:00:00Z",
                "15.11.2026 03:00:09 | 2026-11-15T02:00:09Z",
                "2026-11-15 03:00 | 2026-11-15T02:00:00Z",
                "2026-11-15T03:00:00 | 2026-11-15T02:00:00Z",
                "2026-11-15T03:00:00+02:00 | 2026-11-15T01:00:00Z",
                "29/02/2028 - 12:00 | 2028-02-29T11:00:00Z",
                // The hour that the spring leaves out, and the one that the autumn has twice.
                "28/03/2027 - 02:30 | 2027-03-28T01:30:00Z",
                "25/10/2026 - 02:30 | 2026-10-25T00:30:00Z"
            })
    void a_date_is_read_in_the_city_s_zone(String cell, Instant moment) {
        assertThat(PortalCells.moment(cell, PARIS)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hier", "31/02/2026 - 03:00", "11/15/2026 - 03:00", "15/11/26", "15/11/2026 - 25:00", "2026"})
    void what_is_no_date_is_none(String cell) {
        assertThat(PortalCells.moment(cell, PARIS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "jamais", "Jamais", "never", "Never", "-", "n/a"})
    void never_is_said_in_many_ways(String cell) {
        assertThat(PortalCells.isNever(cell)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Actif, false",
        "actif, false",
        "Active, false",
        "1, false",
        "Oui, false",
        "Bloqué, true",
        "bloque, true",
        "Blocked, true",
        "Inactive, true",
        "0, true",
        "Non, true"
    })
    void open_or_blocked_is_said_in_two_languages(String cell, boolean blocked) {
        assertThat(PortalCells.blocked(cell)).contains(blocked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "peut-être", "2"})
    void what_is_neither_is_none(String cell) {
        assertThat(PortalCells.blocked(cell)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Contributeur, Référent > Contributeur, Référent",
                "Référent, Contributeur > Contributeur, Référent",
                "contributor | referent > Contributeur, Référent",
                "Contributrice; Référente > Contributeur, Référent",
                "Authenticated user, Contributor > Contributeur",
                "Contributeur, contributeur > Contributeur",
                "Éditeur, Contributeur > Contributeur, Éditeur"
            })
    void roles_are_sorted_and_in_our_words_where_they_mean_ours(String cell, String roles) {
        assertThat(String.join(", ", PortalCells.roles(cell))).isEqualTo(roles);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ","})
    void no_role_is_no_role(String cell) {
        assertThat(PortalCells.roles(cell)).isEmpty();
    }
}
