package org.contributornetwork.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.contributornetwork.shared.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form is accepted from whom the table says, and does nothing for anybody else. */
class FormRoutesTests extends RouteSpecification {

    /** What only keeps watch: it may grow with every request. */
    private static final Set<String> WATCH = Set.of("spring_session", "spring_session_attributes", "sign_in_guard");

    private static final String REFUSED = "/form-refused";

    /** Buttons: an empty form is all that they send. */
    static Stream<Route> buttons() {
        return RouteTable.writes()
                .filter(route -> Visitor.all()
                        .anyMatch(
                                visitor -> Set.of(Route.LEADS_ON, Route.ALLOWED).contains(route.outcome(visitor))));
    }

    static Stream<RightForm> rightForms() {
        return RouteTable.forms().stream();
    }

    @Test
    void without_its_secret_no_form_is_read() {
        String before = everything();
        assertSoftly(softly -> RouteTable.writes()
                .forEach(route -> Visitor.all()
                        .filter(visitor ->
                                visitor == Visitor.NOBODY || !route.path().equals("/sign-in"))
                        .forEach(visitor -> {
                            var request = form(spelled(route.path()), fieldsOf(RouteTable.formOf(route)));
                            request.with(by(visitor)).with(sent -> {
                                sent.removeParameter("_csrf");
                                return sent;
                            });
                            softly.assertThat(mvc.perform(request).getResponse().getForwardedUrl())
                                    .as("%s by %s", route, visitor.column())
                                    .isEqualTo(REFUSED);
                        })));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whoever_may_not_send_it_changes_nothing_and_learns_nothing() {
        assertSoftly(softly -> Visitor.all().forEach(visitor -> {
            String missing = post(visitor, "/nowhere", Map.of()).seen();
            RouteTable.writes().filter(route -> !route.accepts(visitor)).forEach(route -> {
                String before = everything();
                Answer answer = post(visitor, spelled(route.path()), fieldsOf(RouteTable.formOf(route)));
                softly.assertThat(answer.outcome())
                        .as("%s by %s: %s", route, visitor.column(), answer)
                        .isEqualTo(route.outcome(visitor));
                softly.assertThat(visitor == Visitor.NOBODY || answer.seen().equals(missing))
                        .as("%s by %s, as if it did not exist", route, visitor.column())
                        .isTrue();
                softly.assertThat(everything())
                        .as("%s by %s, afterwards", route, visitor.column())
                        .isEqualTo(before);
            });
        }));
    }

    @Test
    void an_empty_form_is_refused_in_words() {
        assertSoftly(softly -> RouteTable.writes()
                .forEach(route -> Visitor.all()
                        .filter(route::accepts)
                        .filter(visitor -> route.outcome(visitor).startsWith("4"))
                        .forEach(visitor -> {
                            Answer answer = post(visitor, spelled(route.path()), Map.of());
                            softly.assertThat(answer.outcome())
                                    .as("%s by %s: %s", route, visitor.column(), answer)
                                    .isEqualTo(route.outcome(visitor));
                            softly.assertThat(answer.body())
                                    .as("%s by %s", route, visitor.column())
                                    .contains("<h1")
                                    .doesNotContain("??");
                        })));
    }

    @ParameterizedTest
    @MethodSource("buttons")
    void a_button_does_what_it_says_for_whoever_may_press_it(Route route) {
        List<Visitor> allowed = Visitor.all().filter(route::accepts).toList();
        assertSoftly(softly -> allowed.forEach(visitor -> {
            if (visitor != allowed.get(0)) {
                again();
            }
            Answer answer = post(visitor, spelled(route.path()), Map.of());
            softly.assertThat(answer.outcome())
                    .as("%s by %s: %s", route, visitor.column(), answer)
                    .isEqualTo(route.outcome(visitor));
        }));
    }

    @ParameterizedTest
    @MethodSource("rightForms")
    void a_right_form_leads_on_within_its_statements(RightForm form) {
        String id = Ids.next().toString();
        String path = spelled(form.path());
        var fields = fieldsOf(form, id);
        var answer = new Answer[1];

        Sent sent = Sent.during(() -> answer[0] = post(form.by(), path, fields));

        assertSoftly(softly -> {
            softly.assertThat(answer[0].leadsTo() == null ? answer[0].outcome() : answer[0].leadsTo())
                    .as("%s", answer[0])
                    .isEqualTo(places.spelled(form.leadsTo(), Map.of("new", id)));
            softly.assertThat(sent.own())
                    .as("statements of %s", form)
                    .hasSizeLessThanOrEqualTo(RouteTable.writeTo(form).sql());
        });
    }

    @Test
    void sent_to_a_record_that_does_not_exist_it_finds_none() {
        String before = everything();
        assertSoftly(softly -> RouteTable.writes()
                .filter(route -> route.path().contains("{"))
                .filter(route ->
                        !route.path().contains("-token}") && !route.path().contains("{session}"))
                .filter(route -> !nowhere(route.path()).equals(route.path().replace("{task-list}", "task")))
                .forEach(route -> {
                    RightForm form = RouteTable.formOf(route);
                    softly.assertThat(post(form.by(), nowhere(route.path()), fieldsOf(form)))
                            .as(route.toString())
                            .extracting(Answer::status)
                            .isEqualTo(404);
                }));
        assertThat(everything()).isEqualTo(before);
    }

    /** What the database holds, a line for each table; the note of changes, which is tidied each minute, for what it says. */
    private String everything() {
        List<String> sums = jdbc
                .sql("select tablename from pg_tables where schemaname = 'public' order by tablename")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !WATCH.contains(table))
                .map(table -> table.equals("network_change")
                        ? "'changes ' || (select sum(changes) from network_change)"
                        : "'" + table + " ' || (select coalesce(md5(string_agg(t::text, ',' order by t::text)), '')"
                                + " from " + table + " t)")
                .toList();
        return jdbc.sql("select " + String.join(" || E'\\n' || ", sums))
                .query(String.class)
                .single();
    }
}
