package org.contributornetwork.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.contributornetwork.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "contributor-network.embedded-postgresql.enabled=false",
            // Here, what these say is expected.
            "logging.level.com.zaxxer.hikari=error",
            "logging.level.org.hibernate.orm.jdbc.error=error",
            "logging.level.org.springframework.transaction.support=off",
            "logging.level.org.apache.catalina.core=off"
        })
@Import(OutageTests.ThroughALine.class)
class OutageTests extends IntegrationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final HttpClient browser = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    ThroughALine database;

    @AfterEach
    void mend() {
        database.line().mend();
        await().atMost(Duration.ofSeconds(20)).until(() -> get("/", "fr").statusCode() != 503);
    }

    @Test
    void a_database_that_is_down_gives_a_plain_page_in_french_within_three_seconds() throws Exception {
        database.line().cut();

        var answer = getInTime("/", "fr-FR,fr;q=0.9");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Language")).hasValue("fr");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(answer.body())
                .startsWith("<!DOCTYPE html>\n<html lang=\"fr\">")
                .contains("De retour dans un instant")
                .containsPattern("<code>[0-9A-F]{8}</code>")
                .doesNotContain("Exception", "SQL", "\tat ");
    }

    @Test
    void and_in_english_for_who_reads_english() throws Exception {
        database.line().cut();

        assertThat(getInTime("/", "en-GB").body()).contains("<html lang=\"en\">", "Back in a moment");
    }

    @Test
    void a_database_that_no_longer_answers_gives_the_same_page_in_the_same_time() throws Exception {
        get("/", "fr");
        // The pool trusts a connection that it used half a second ago.
        Thread.sleep(600);
        database.line().freeze();

        assertThat(getInTime("/", "fr").statusCode()).isEqualTo(503);
    }

    @Test
    void readiness_goes_down_with_it_and_liveness_does_not() throws Exception {
        assertThat(probe("readiness").statusCode()).isEqualTo(200);

        database.line().cut();

        assertThat(probe("readiness").statusCode()).isEqualTo(503);
        assertThat(probe("readiness").body()).isEqualTo("{\"status\":\"DOWN\"}");
        assertThat(probe("liveness").statusCode()).isEqualTo(200);
    }

    @Test
    void everything_comes_back_with_it_without_a_restart() throws Exception {
        database.line().cut();
        assertThat(get("/", "fr").statusCode()).isEqualTo(503);

        database.line().mend();

        await().atMost(Duration.ofSeconds(10)).until(() -> probe("readiness").statusCode() == 200);
        assertThat(get("/", "fr").statusCode()).isLessThan(400);
    }

    private HttpResponse<String> getInTime(String path, String languages) throws Exception {
        var asked = System.nanoTime();
        var answer = get(path, languages);
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(PATIENCE);
        return answer;
    }

    /** As a browser with the cookie of a session, which only the database can know. */
    private HttpResponse<String> get(String path, String languages) throws IOException, InterruptedException {
        var session = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        return send(request(path)
                .header("Accept-Language", languages)
                .header("Cookie", "session=" + Base64.getEncoder().encodeToString(session)));
    }

    private HttpResponse<String> probe(String health) throws IOException, InterruptedException {
        return send(request("/actuator/health/" + health));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Leads the application's pool to its database by a line that the tests hold. */
    @TestConfiguration(proxyBeanMethods = false)
    static class ThroughALine implements BeanPostProcessor {

        private Line line;

        Line line() {
            return line;
        }

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof JdbcConnectionDetails details ? throughTheLine(details) : bean;
        }

        private JdbcConnectionDetails throughTheLine(JdbcConnectionDetails details) {
            var direct = URI.create(details.getJdbcUrl().substring("jdbc:".length()));
            line = new Line(direct.getPort());
            return new JdbcConnectionDetails() {
                @Override
                public String getJdbcUrl() {
                    return "jdbc:postgresql://127.0.0.1:" + line.port() + direct.getPath();
                }

                @Override
                public String getUsername() {
                    return details.getUsername();
                }

                @Override
                public String getPassword() {
                    return details.getPassword();
                }
            };
        }
    }
}
