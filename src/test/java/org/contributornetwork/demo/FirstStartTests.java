package org.contributornetwork.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.contributornetwork.ContributorNetworkApplication;
import org.contributornetwork.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a newcomer's first command does: a server in an empty folder, a city in it, six people who can sign in. */
class FirstStartTests {

    private static final Pattern FORM_SECRET = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final List<String> CAST = List.of(
            DemoCast.ADMINISTRATOR,
            DemoCast.COMMUNICATION,
            DemoCast.DIRECTOR,
            DemoCast.DIRECTORATE_HEAD,
            DemoCast.REFERENT,
            DemoCast.CONTRIBUTOR);

    /** All that the story leaves behind, but for the lines of history. */
    private static final List<String> TABLES = List.of(
            "user_account",
            "headship",
            "directorate_headship",
            "deputy",
            "referent_mandate",
            "mandate_question",
            "decision_reminder",
            "organisation_sheet",
            "validation_circuit",
            "portal_account",
            "portal_contribution",
            "portal_stranger",
            "import_run",
            "outgoing_mail");

    @Test
    void an_empty_folder_becomes_a_city_and_stays_the_same_city_at_the_next_start(@TempDir Path folder)
            throws Exception {
        String first;
        try (ConfigurableApplicationContext application = started(folder)) {
            first = figures(application);
            assertThat(first).isEqualTo("20 services, 64 people, 6 of the cast");
            assertThat(connectionsInUse(application))
                    .as("left open by the story")
                    .isZero();
            assertEverythingIsTold(application);
            for (String email : CAST) {
                assertThat(firstPageOf(email, application)).as(email).contains("<h1");
            }
        }
        try (ConfigurableApplicationContext application = started(folder)) {
            assertThat(figures(application)).isEqualTo(first);
        }
    }

    @Test
    void a_story_that_was_cut_short_is_told_to_its_end_and_nothing_of_it_twice(@TempDir Path folder) {
        Map<String, Integer> told;
        try (ConfigurableApplicationContext application = started(folder)) {
            told = rows(application);
            JdbcClient jdbc = application.getBean(JdbcClient.class);
            // Whoever the story ends with: without her it does not know that it was told.
            jdbc.sql("delete from user_account where email = :email")
                    .param("email", DemoCast.CONTRIBUTOR)
                    .update();
        }
        try (ConfigurableApplicationContext application = started(folder)) {
            assertThat(rows(application)).isEqualTo(told);
        }
    }

    /** Whoever looks at a screen finds something on it: what the chapters promise is there, none of it in heaps. */
    private static void assertEverythingIsTold(ConfigurableApplicationContext application) {
        Map<String, String> promises = new LinkedHashMap<>();
        promises.put("signed sheets", "organisation_sheet where status = 'SIGNED'");
        promises.put("sheets to sign", "organisation_sheet where status = 'AWAITING_SIGNATURE'");
        promises.put("sheets in preparation", "organisation_sheet where status = 'DRAFT'");
        promises.put("sheets that were sent back", "organisation_sheet where sent_back_at is not null");
        promises.put("services without a sheet", """
                department d where not exists (select from organisation_sheet o where o.department_id = d.id)""");
        promises.put("deputies in force", "deputy where starts_on <= current_date and ends_on > current_date");
        promises.put("decisions of a deputy", "referent_mandate where decided_on_behalf_of = 'Maxime Yıldız'");
        promises.put("heads of directorates", "directorate_headship where ends_on is null");
        promises.put("vacant services of whoever heads the directorate", """
                department d join directorate_headship o on o.directorate_id = d.directorate_id
                join staff_member s on s.id = o.staff_member_id and s.email = 'nadia.imbert@ville.example'
                where not exists (select from headship h where h.department_id = d.id and h.ends_on is null)""");
        promises.put("decisions that wait", "referent_mandate where status = 'PROPOSED'");
        promises.put("open questions", "mandate_question where answer is null");
        promises.put("answered questions", "mandate_question where answer is not null");
        promises.put("withdrawn proposals", "referent_mandate where status = 'WITHDRAWN'");
        promises.put("refused proposals", "referent_mandate where status = 'REFUSED'");
        promises.put("substitutes in force", "referent_mandate where rank = 'SUBSTITUTE' and status = 'APPROVED'");
        promises.put("mandates near their end", """
                referent_mandate m where m.status = 'APPROVED' and ending is null and ends_on <= current_date + 60
                and not exists (select from referent_mandate r where r.renews = m.id)""");
        promises.put("renewals", "referent_mandate where renews is not null");
        promises.put("revoked mandates", "referent_mandate where ending = 'REVOKED'");
        promises.put("mandates taken over", "referent_mandate where ending = 'REPLACED'");
        promises.put("people who left", "staff_member where left_on is not null");
        promises.put("reminders", "decision_reminder");
        for (String status : List.of("REQUESTED", "CREATED", "CONFIGURED", "ACTIVE", "SUSPENDED", "CLOSED")) {
            promises.put("accounts " + status, "portal_account where status = '" + status + "'");
        }
        promises.put("accounts that mandates asked for", "portal_account where mandate_id is not null");
        promises.put("accounts blocked on the portal", "portal_account where observed_status = 'BLOCKED'");
        promises.put("dormant accounts", """
                portal_account where status = 'ACTIVE' and last_contribution_on < current_date - 90""");
        promises.put("strangers on the portal", "portal_stranger");

        JdbcClient jdbc = application.getBean(JdbcClient.class);
        SoftAssertions soft = new SoftAssertions();
        promises.forEach((promise, from) ->
                soft.assertThat(count(jdbc, from)).as(promise).isBetween(1, promise.startsWith("accounts ") ? 40 : 20));
        soft.assertThat(count(jdbc, "import_run where status <> 'DONE'"))
                .as("imports that broke off")
                .isZero();
        soft.assertThat(count(
                        jdbc,
                        "history_entry where occurred_at > now() or author_name <> 'Ville de démonstration'"
                                + " and extract(isodow from occurred_at at time zone 'Europe/Paris') > 5"))
                .as("deeds of days to come, or of weekends")
                .isZero();
        soft.assertAll();
    }

    private static Map<String, Integer> rows(ConfigurableApplicationContext application) {
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        Map<String, Integer> rows = new LinkedHashMap<>();
        TABLES.forEach(table -> rows.put(table, count(jdbc, table)));
        return rows;
    }

    private static int count(JdbcClient jdbc, String from) {
        return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
    }

    private static ConfigurableApplicationContext started(Path folder) {
        return SpringApplication.run(
                ContributorNetworkApplication.class,
                "--spring.profiles.active=demo",
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--contributor-network.data-directory=" + folder,
                "--contributor-network.embedded-postgresql.binaries=" + TestDatabase.PROGRAMS,
                "--contributor-network.embedded-postgresql.durable=false");
    }

    private static String figures(ConfigurableApplicationContext application) {
        return application
                .getBean(JdbcClient.class)
                .sql("""
                        select (select count(*) from department) || ' services, ' || (select count(*) from staff_member)
                            || ' people, ' || (select count(*) from user_account where email in (:cast)) || ' of the cast'""")
                .param("cast", CAST)
                .query(String.class)
                .single();
    }

    private static int connectionsInUse(ConfigurableApplicationContext application) {
        return application.getBean(HikariDataSource.class).getHikariPoolMXBean().getActiveConnections();
    }

    /** Signs in through the form, with the password that the sign-in page shows. */
    private static String firstPageOf(String email, ConfigurableApplicationContext application) throws Exception {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        int port = ((WebServerApplicationContext) application).getWebServer().getPort();
        URI address = URI.create("http://127.0.0.1:" + port + "/sign-in");
        String form = browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        assertThat(form).contains(email, DemoCast.PASSWORD);
        Matcher secret = FORM_SECRET.matcher(form);
        assertThat(secret.find()).isTrue();
        String answers =
                "_csrf=" + typed(secret.group(1)) + "&email=" + typed(email) + "&password=" + typed(DemoCast.PASSWORD);
        HttpResponse<String> page = browser.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(answers))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(page.statusCode()).as(email).isEqualTo(200);
        assertThat(page.uri().getPath()).as(email).isEqualTo("/");
        return page.body();
    }

    private static String typed(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
