package org.contributornetwork.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.contributornetwork.security.application.Simultaneous;
import org.contributornetwork.shared.SignInNotice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The first minutes of a new house. */
class SetUpTests extends SecurityTest {

    @Autowired
    SignInNotice notice;

    @Test
    void the_first_start_prints_an_address_that_creates_the_first_administrator() {
        String address = printed();
        var yves = browser();

        assertThat(yves.get(address)).hasStatusOk().bodyText().contains("Premier compte");
        assertThat(complete(yves, address, YVES)).hasStatus(302).hasRedirectedUrl("/");

        assertThat(yves.get("/accounts")).hasStatusOk();
        assertThat(browser().signIn(YVES.email(), PASSWORD)).hasStatus(302);
        assertThat(jdbc.sql("select event || ' ' || author_name from history_entry")
                        .query(String.class)
                        .single())
                .isEqualTo("account.set-up Yves Garnier");
    }

    @Test
    void it_dies_at_first_use() {
        String address = printed();
        complete(browser(), address, YVES);

        assertThat(browser().get(address)).hasStatus(404);
        assertThat(complete(browser(), address, HELENE)).hasStatus(404);
        assertThat(count("user_account")).isEqualTo(1);
        assertThat(notice.lines()).isEmpty();
    }

    @Test
    void the_next_start_prints_another_and_kills_the_one_before() {
        String first = printed();
        String second = printed();

        assertThat(browser().get(first)).hasStatus(404);
        assertThat(browser().get(second)).hasStatusOk();
    }

    @Test
    void it_is_good_for_a_day() {
        String address = printed();
        clock.advance(Duration.ofHours(24));

        assertThat(browser().get(address)).hasStatus(404);
    }

    @Test
    void instances_that_start_together_leave_one_address_alive() throws Exception {
        List<String> addresses = Simultaneous.all(4, i -> this::printed);

        assertThat(addresses.stream()
                        .filter(address -> browser().get(address).getResponse().getStatus() == 200))
                .hasSize(1);
        assertThat(count("single_use_link")).isEqualTo(1);
    }

    @Test
    void of_two_people_at_once_one_wins() throws Exception {
        String address = printed();
        List<NewAccount> people = List.of(YVES, HELENE, LEA, NADIA);

        List<Integer> statuses = Simultaneous.all(
                4,
                i -> () -> complete(browser(), address, people.get(i))
                        .getResponse()
                        .getStatus());

        assertThat(statuses).containsOnlyOnce(302);
        assertThat(statuses.stream().filter(status -> status == 404)).hasSize(3);
        assertThat(count("user_account")).isEqualTo(1);
    }

    @Test
    void says_beside_each_field_what_is_missing_and_keeps_what_was_typed() {
        String address = printed();

        assertThat(send(browser(), address, "Yves", "not an address", PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"Yves\"", "value=\"not an address\"");
        assertThat(send(browser(), address, "Yves", YVES.email(), "valbievre2026"))
                .hasStatus(422)
                .bodyText()
                .contains("nom de la ville")
                .doesNotContain("valbievre2026");
        assertThat(browser().get(address)).as("still good").hasStatusOk();
    }

    @Test
    void nothing_is_printed_where_there_is_an_account() {
        opened(LEA);

        assertThat(notice.lines()).isEmpty();
        assertThat(count("single_use_link")).isZero();
    }

    private String printed() {
        String line = notice.lines().get(0);
        assertThat(line).startsWith("Set-up:   http://localhost");
        return line.substring(line.indexOf("/set-up/"));
    }

    private static MvcTestResult complete(Browser who, String address, NewAccount account) {
        return send(who, address, account.name(), account.email(), PASSWORD);
    }

    private static MvcTestResult send(Browser who, String address, String name, String email, String password) {
        return who.send(
                "/sign-in", address, "name", name, "email", email, "password", password, "confirmation", password);
    }
}
