package org.contributornetwork.shared.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.contributornetwork.shared.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The place in a list that a link carries. */
class CursorTests {

    private static final Cursor LEA = new Cursor(List.of("Étienne", "Léa"), Ids.next());

    @Test
    void is_found_again_letter_for_letter() {
        assertThat(Cursor.decode(LEA.encode(), 2)).contains(LEA);
        var strange = new Cursor(List.of("", "a;b,c\n👩‍🎓 \u05e9\u05dc\u05d5\u05dd"), Ids.next());
        assertThat(Cursor.decode(strange.encode(), 2)).contains(strange);
    }

    @Test
    void fits_in_an_address_as_it_is() {
        assertThat(LEA.encode()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void of_another_sort_is_none() {
        assertThat(Cursor.decode(LEA.encode(), 1)).isEmpty();
        assertThat(Cursor.decode(LEA.encode(), 3)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "é", "====", "AAAA", "' or 1=1 --", "../..", "%00"})
    void bent_by_hand_is_none(String text) {
        assertThat(Cursor.decode(text, 1)).isEmpty();
    }

    @Test
    void cut_short_is_none() {
        var text = LEA.encode();

        assertThat(Cursor.decode(text.substring(0, 20), 2)).isEmpty();
        assertThat(Cursor.decode(text.substring(0, text.length() - 2), 2)
                        .map(cut -> cut.values().size()))
                .isIn(java.util.Optional.empty(), java.util.Optional.of(2));
    }

    @Test
    void that_claims_a_length_of_two_billion_or_below_nothing_takes_no_memory() {
        for (int claimed : new int[] {Integer.MAX_VALUE, -1, Integer.MIN_VALUE}) {
            assertThat(Cursor.decode(forged(claimed, "abc".getBytes()), 1)
                            .orElse(LEA)
                            .values()
                            .toString())
                    .hasSizeLessThan(30);
        }
    }

    @Test
    void with_nul_inside_is_none() {
        assertThat(Cursor.decode(forged(3, new byte[] {'a', 0, 'b'}), 1)).isEmpty();
    }

    @Test
    void longer_than_any_of_ours_is_none() {
        assertThat(Cursor.decode("A".repeat(100_000), 1)).isEmpty();
    }

    private static String forged(int length, byte[] bytes) {
        var id = UUID.randomUUID();
        var buffer = ByteBuffer.allocate(20 + bytes.length)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putInt(length)
                .put(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
    }
}
