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
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contributornetwork.ContributorNetworkApplication;
import org.contributornetwork.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a newcomer's first command does: a server in an empty folder, a city in it, five people who can sign in. */
class FirstStartTests {

    private static final Pattern FORM_SECRET = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Test
    void an_empty_folder_becomes_a_city_and_stays_the_same_city_at_the_next_start(@TempDir Path folder)
            throws Exception {
        String first;
        try (ConfigurableApplicationContext application = started(folder)) {
            first = figures(application);
            assertThat(first).isEqualTo("20 services, 64 people, 5 of the cast");
            assertThat(connectionsInUse(application))
                    .as("left open by the story")
                    .isZero();
            for (String email : List.of(
                    DemoCast.ADMINISTRATOR,
                    DemoCast.COMMUNICATION,
                    DemoCast.DIRECTOR,
                    DemoCast.REFERENT,
                    DemoCast.CONTRIBUTOR)) {
                assertThat(firstPageOf(email, application)).as(email).contains("<h1");
            }
        }
        try (ConfigurableApplicationContext application = started(folder)) {
            assertThat(figures(application)).isEqualTo(first);
        }
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
                .param(
                        "cast",
                        List.of(
                                DemoCast.ADMINISTRATOR,
                                DemoCast.COMMUNICATION,
                                DemoCast.DIRECTOR,
                                DemoCast.REFERENT,
                                DemoCast.CONTRIBUTOR))
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
