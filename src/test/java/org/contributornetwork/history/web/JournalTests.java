package org.contributornetwork.history.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.contributornetwork.IntegrationTest;
import org.contributornetwork.StatementCount;
import org.contributornetwork.TestCity;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Administrators search everything that ever happened; nobody else knows that there is a journal. */
class JournalTests extends IntegrationTest {

    @Autowired
    TestCity city;

    Actor paul;
    DepartmentId sports;

    @BeforeEach
    void theCity() {
        paul = city.paul();
        sports = city.department("SPO", "Sports");
    }

    @Test
    void each_line_says_who_did_what_to_what_and_leads_there() {
        assertThat(get("/history"))
                .hasStatusOk()
                .bodyText()
                .contains("Service ajouté")
                .contains("<a href=\"/departments/" + sports + "\">Sports</a>")
                .contains("Hélène Aubry");
    }

    @ParameterizedTest
    @CsvSource({
        "q=sports, true",
        "q=HELENE, true",
        "q=zzz, false",
        "about=DEPARTMENT, true",
        "about=MANDATE, false",
        "event=department.added, true",
        "event=department.closed, false",
        "author=aubry, true",
        "author=sports, false",
        "from=2026-11-23&to=2026-11-23, true",
        "from=2026-11-24, false",
        "to=2026-11-22, false",
        "from=not-a-day, true"
    })
    void finds_by_text_kind_event_person_and_period(String filter, boolean found) throws Exception {
        var page = get("/history?" + filter);

        assertThat(page).hasStatusOk();
        assertThat(page.getResponse().getContentAsString().contains("/departments/" + sports))
                .isEqualTo(found);
    }

    @Test
    void newest_first_or_oldest_first() {
        clock.advance(Duration.ofDays(1));
        city.department("CUL", "Culture");

        assertThat(get("/history?about=DEPARTMENT")).bodyText().containsSubsequence("Culture", "Sports");
        assertThat(get("/history?about=DEPARTMENT&sort=when")).bodyText().containsSubsequence("Sports", "Culture");
    }

    @Test
    void the_export_is_what_was_filtered() {
        assertThat(get("/history/export?q=sports"))
                .hasStatusOk()
                .bodyText()
                .contains(";Hélène Aubry;Service ajouté;Service;Sports;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/history", "/history/export"})
    void is_for_administrators_alone(String path) {
        assertThat(mvc.get().uri(path).with(by(city.helene()))).hasStatus(404);
    }

    @Test
    void a_page_of_a_hundred_costs_as_many_statements_as_one_of_three() {
        Stream.iterate(0, i -> i < 120, i -> i + 1).forEach(i -> city.department("S" + i, "Service " + i));

        get("/history?size=3");
        int few = StatementCount.during(() -> get("/history?size=3")).size();
        int many = StatementCount.during(() -> get("/history?size=100")).size();

        // Three of the page, one of the session, one of whether anything has changed.
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(5);
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).locale(Locale.FRENCH).with(by(paul)).exchange();
    }
}
