package org.contributornetwork.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Identifiers in the order of their birth. */
class IdsTests {

    @Test
    void are_of_version_7_and_tell_the_moment() {
        var id = Ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(Duration.between(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16), Instant.now()))
                .isBetween(Duration.ofSeconds(-30), Duration.ofSeconds(30));
    }

    @Test
    void come_in_order_even_within_a_millisecond() {
        var texts = Stream.generate(Ids::next).limit(50_000).map(UUID::toString).toList();

        assertThat(texts).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void are_never_the_same_for_two_who_ask_at_once() {
        var ids = Collections.synchronizedList(new java.util.ArrayList<UUID>());
        IntStream.range(0, 8).parallel().forEach(person -> {
            List<UUID> own = Stream.generate(Ids::next).limit(5_000).toList();
            assertThat(own.stream().map(UUID::toString)).isSorted();
            ids.addAll(own);
        });

        assertThat(new HashSet<>(ids)).hasSize(40_000);
    }

    @Test
    void are_read_from_an_address() {
        var id = Ids.next();

        assertThat(Ids.parse(id.toString())).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "sports", "01938f2e-0000-7000-8000", "../../etc/passwd", "\0", "é", "1-1-1-1-1"})
    void an_address_that_spells_none_is_a_page_that_does_not_exist(String text) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> Ids.parse(text));
    }
}
