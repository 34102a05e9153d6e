package org.contributornetwork.results.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What carries a service decides what is said of it. */
class SituationTests {

    @ParameterizedTest(name = "{5}: {6}")
    @CsvSource({
        "0, 0, 0, 0, 0, NONE, nobody at all",
        "0, 0, 3, 0, 0, NONE, people who publish and no referent among them",
        "0, 2, 0, 0, 0, PROPOSED, two are proposed",
        "1, 0, 1, 0, 0, FRAGILE, one referent who publishes",
        "1, 1, 1, 0, 0, FRAGILE, the second one is proposed only",
        "1, 0, 1, 4, 0, FRAGILE, one is awake among the sleepers",
        "1, 0, 0, 0, 1, FRAGILE, one referent whose account comes",
        "1, 0, 0, 0, 0, FRAGILE, the account of the only referent is suspended",
        "1, 0, 2, 0, 0, ACTIVE, a referent and a contributor",
        "2, 0, 0, 0, 2, ACTIVE, two referents before the first account",
        "2, 0, 1, 0, 1, FRAGILE, of two referents one cannot publish yet",
        "1, 0, 0, 1, 0, DORMANT, the only referent sleeps",
        "2, 0, 0, 1, 1, DORMANT, one sleeps and the other cannot publish yet"
    })
    void follows_from_who_carries_the_service(
            int referents, int proposals, int awake, int asleep, int coming, Situation situation, String because) {
        assertThat(Situation.of(referents, proposals, awake, asleep, coming))
                .as(because)
                .isEqualTo(situation);
    }

    @ParameterizedTest
    @CsvSource({"fragile, FRAGILE", "FRAGILE,", "drop,", "'',"})
    void is_named_by_its_code_in_an_address(String code, Situation situation) {
        assertThat(Situation.of(code).orElse(null)).isEqualTo(situation);
    }
}
