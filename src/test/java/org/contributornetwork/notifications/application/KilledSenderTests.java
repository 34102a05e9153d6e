package org.contributornetwork.notifications.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contributornetwork.TestDatabase;
import org.contributornetwork.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The application is killed between commit and sending, again and again, and no message is lost. Twice in every build; the
 * whole drill, 20 kills and 500 messages, is a command: {@code ./mvnw test -Dtest=KilledSenderTests -Dmail.kills=20}.
 */
class KilledSenderTests {

    private static final Logger LOG = LoggerFactory.getLogger(KilledSenderTests.class);
    private static final int KILLS = Integer.getInteger("mail.kills", 2);
    private static final int IN_EACH_LIFE = 25;

    @RegisterExtension
    static final GreenMailExtension SMTP = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @TempDir
    Path folder;

    private EmbeddedPostgres server;
    private JdbcClient jdbc;

    @BeforeEach
    void startTheDatabaseThatOutlivesThem() {
        server = EmbeddedPostgres.start(folder.resolve("data"), TestDatabase.PROGRAMS, true);
        JdbcConnectionDetails details = server.connectionDetails();
        jdbc = JdbcClient.create(
                new DriverManagerDataSource(details.getJdbcUrl(), details.getUsername(), details.getPassword()));
    }

    @AfterEach
    void stopIt() {
        server.close();
    }

    @Test
    void a_sender_killed_again_and_again_loses_no_message() throws Exception {
        // A seed, so that a drill that fails can be told again.
        Random chance = new Random(20_261_125);
        for (int life = 0; life < KILLS; life++) {
            Path told = folder.resolve("life-" + life);
            int received = SMTP.getReceivedMessages().length;
            Process sender = start(told, IN_EACH_LIFE);
            try {
                int until = received + chance.nextInt(IN_EACH_LIFE);
                await().atMost(Duration.ofMinutes(2))
                        .until(() -> SMTP.getReceivedMessages().length >= until
                                        && lines(told).size() >= 1
                                || !sender.isAlive());
                assertThat(sender.isAlive()).as("died by itself: " + log(told)).isTrue();
            } finally {
                sender.destroyForcibly().waitFor();
            }
        }
        // What a dead process had claimed is anybody's once its lease is over: ten minutes pass.
        jdbc.sql("update outgoing_mail set claimed_until = null").update();
        Path told = folder.resolve("last-life");
        int others = Math.max(IN_EACH_LIFE, IN_EACH_LIFE * KILLS - committed().size());
        Process last = start(told, others);
        try {
            await().atMost(Duration.ofMinutes(3)).until(() -> lines(told).size() == others && unsent() == 0);
        } finally {
            last.destroy();
            last.waitFor(1, TimeUnit.MINUTES);
        }

        List<String> committed = committed();
        List<String> queued = jdbc.sql("select event_id::text from outgoing_mail")
                .query(String.class)
                .list();
        Set<String> names = Set.copyOf(jdbc.sql("select message_id from outgoing_mail")
                .query(String.class)
                .list());
        List<String> arrived = Arrays.stream(SMTP.getReceivedMessages())
                .map(message -> {
                    try {
                        return message.getMessageID();
                    } catch (jakarta.mail.MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
        assertThat(queued)
                .as("one message for each event")
                .doesNotHaveDuplicates()
                .containsAll(committed);
        assertThat(Set.copyOf(arrived)).as("each of them arrived").isEqualTo(names);
        assertThat(arrived.size() - names.size())
                .as("sent twice under one name: at most what each kill cut off before it was noted")
                .isLessThanOrEqualTo(KILLS);
        assertThat(committed).hasSizeGreaterThanOrEqualTo(IN_EACH_LIFE * KILLS);
        LOG.info(
                "{} kills, {} messages committed and arrived, {} of them twice",
                KILLS,
                committed.size(),
                arrived.size() - names.size());
    }

    private int unsent() {
        return jdbc.sql("select count(*) from outgoing_mail where status <> 'SENT'")
                .query(Integer.class)
                .single();
    }

    private Process start(Path told, int events) throws IOException {
        JdbcConnectionDetails details = server.connectionDetails();
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SenderToKill.class.getName(),
                told.toString(),
                String.valueOf(events),
                "--spring.datasource.url=" + details.getJdbcUrl(),
                "--spring.datasource.username=" + details.getUsername(),
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + SMTP.getSmtp().getPort());
        command.environment().put("SPRING_DATASOURCE_PASSWORD", details.getPassword());
        return command.redirectErrorStream(true)
                .redirectOutput(Path.of(told + ".log").toFile())
                .start();
    }

    private List<String> committed() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("life-\\d+|last-life"))
                    .flatMap(file -> lines(file).stream())
                    .collect(Collectors.toList());
        }
    }

    /** The events that the process says it has committed; a line cut off by the kill is none. */
    private static List<String> lines(Path file) {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> line.length() == 36)
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String log(Path told) throws IOException {
        return Files.readString(Path.of(told + ".log"));
    }
}
