package org.contributornetwork;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/** What people really type, or paste, or send on purpose: refused in words beside the field, or kept to the letter. */
class BadInputTests extends IntegrationTest {

    private static final String NAME_OF_300 = "é".repeat(300);
    private static final String NOTES_OF_5000 = "Préfère le matin.\n".repeat(277) + "Fin.";
    private static final String EMOJI = "Zoé 🎈👩🏽‍💻";
    private static final String RIGHT_TO_LEFT = "عمر \u202Eelgna\u202C";
    private static final String MARKUP = "<b onclick=\"x\">&amp; 'O’Neil' ${7*7} #{frame.home}";

    private static final String CONTROL = "caractère";
    private static final String TOO_LONG = "trop long";

    private Actor helene;
    private DepartmentId sports;

    @BeforeEach
    void aCity() {
        helene = city.helene();
        sports = city.department("SPO", "Sports");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("a NUL", "Zo\0é", CONTROL),
                Arguments.of("half a character", "Zo\uD83C", CONTROL),
                Arguments.of("a bell", "Zo\u0007é", CONTROL),
                Arguments.of("300 letters", NAME_OF_300, TOO_LONG));
    }

    static Stream<Arguments> kept() {
        return Stream.of(
                Arguments.of("emoji", EMOJI),
                Arguments.of("right to left", RIGHT_TO_LEFT),
                Arguments.of("markup", MARKUP));
    }

    @Nested
    class A_person {

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.contributornetwork.BadInputTests#refused")
        void is_refused_in_words(String what, String name, String words) {
            MvcTestResult answer = send(name);

            refusedBeside("lastName", answer, words, name);
            assertThat(count("staff_member")).isZero();
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.contributornetwork.BadInputTests#kept")
        void is_kept_to_the_letter(String what, String name) {
            assertThat(send(name)).hasStatus(302);

            assertThat(text("select last_name from staff_member")).isEqualTo(name);
            shown("/staff?q=camille", name);
            shown("/staff/" + text("select id::text from staff_member"), name);
        }

        private MvcTestResult send(String lastName) {
            return post(
                    "/staff",
                    Map.of(
                            "id",
                            StaffMemberId.next().toString(),
                            "firstName",
                            "Camille",
                            "lastName",
                            lastName,
                            "email",
                            "camille@ville.example",
                            "department",
                            sports.toString()));
        }
    }

    @Nested
    class A_service {

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.contributornetwork.BadInputTests#refused")
        void is_refused_in_words(String what, String name, String words) {
            MvcTestResult answer = send(name);

            refusedBeside("name", answer, words, name);
            assertThat(count("department")).isEqualTo(1);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.contributornetwork.BadInputTests#kept")
        void is_kept_to_the_letter(String what, String name) {
            assertThat(send(name)).hasStatus(302);

            assertThat(text("select name from department where code = 'ATE'")).isEqualTo(name);
            shown("/departments", name);
        }

        private MvcTestResult send(String name) {
            return post(
                    "/departments",
                    Map.of(
                            "id", DepartmentId.next().toString(),
                            "code", "ATE",
                            "name", name,
                            "directorate", "Direction des arts",
                            "minimumReferents", "1",
                            "expectedRhythmDays", "90"));
        }
    }

    @Nested
    class A_reason {

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.contributornetwork.BadInputTests#refused")
        void is_refused_in_words(String what, String reason, String words) {
            String tooLong = reason.equals(NAME_OF_300) ? NOTES_OF_5000 : reason;

            MvcTestResult answer = send(tooLong);

            refusedBeside("reason", answer, words, tooLong);
            assertThat(count("referent_mandate")).isZero();
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.contributornetwork.BadInputTests#kept")
        void is_kept_to_the_letter(String what, String reason) {
            assertThat(send(reason)).hasStatus(302);

            assertThat(text("select reason from referent_mandate")).isEqualTo(reason);
            shown("/mandates/" + text("select id::text from referent_mandate"), reason);
        }

        private MvcTestResult send(String reason) {
            return post(
                    "/mandates",
                    Map.of(
                            "id", MandateId.next().toString(),
                            "department", sports.toString(),
                            "person", city.person("Léa", "Étienne", sports).toString(),
                            "reason", reason));
        }
    }

    @Nested
    class Notes {

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.contributornetwork.BadInputTests#kept")
        void are_kept_to_the_letter(String what, String notes) {
            keeps(notes, notes);
        }

        @org.junit.jupiter.api.Test
        void of_5000_characters_and_many_lines_are_kept() {
            keeps(NOTES_OF_5000.replace("\n", "\r\n"), NOTES_OF_5000);
        }

        private void keeps(String typed, String stored) {
            StaffMemberId lea = city.person("Léa", "Étienne", sports);

            assertThat(post("/staff/" + lea + "/notes", Map.of("version", "0", "notes", typed)))
                    .hasStatus(302);

            assertThat(text("select accompaniment_notes from staff_member")).isEqualTo(stored);
        }
    }

    /** Status 422, the words beside the field, and what was typed still in it. */
    private void refusedBeside(String field, MvcTestResult answer, String words, String typed) {
        assertThat(answer).hasStatus(422);
        String page = page(answer);
        assertThat(page)
                .contains("id=\"" + field + "\"", "aria-invalid=\"true\"")
                .contains(words);
        if (typed.chars().noneMatch(Character::isISOControl) && !typed.contains("\uD83C")) {
            assertThat(page).contains(typed);
        }
    }

    private void shown(String path, String text) {
        MvcTestResult answer = mvc.get().uri(path).with(by(helene)).exchange();
        assertThat(answer).hasStatusOk();
        assertThat(HtmlUtils.htmlUnescape(page(answer))).contains(text);
        assertThat(page(answer)).doesNotContain("<b onclick");
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(by(helene));
        new HashMap<>(fields).forEach(request::param);
        return request.exchange();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private String text(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    private static String page(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
