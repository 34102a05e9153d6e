package org.contributornetwork.security;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has been written to somebody, read in the outbox. */
final class Mailbox {

    private final JdbcClient jdbc;

    Mailbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int count() {
        return jdbc.sql("select count(*) from outgoing_mail")
                .query(Integer.class)
                .single();
    }

    /** The newest message of that kind; some are written after the page has answered. */
    String waitFor(String email, String kind) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            Optional<String> found = find(email, kind);
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(Duration.ofMillis(50).toMillis());
        }
        throw new AssertionError("no " + kind + " for " + email);
    }

    String link(String email, String kind) throws InterruptedException {
        return linkIn(waitFor(email, kind));
    }

    static String linkIn(String message) {
        Matcher link = Pattern.compile("https?://[^/\\s]+(/(?:invitations|password-reset)/[A-Za-z0-9_-]{43})")
                .matcher(message);
        if (!link.find()) {
            throw new AssertionError("no link in " + message);
        }
        return link.group(1);
    }

    private Optional<String> find(String email, String kind) {
        return jdbc.sql("""
                        select text_body || html_body from outgoing_mail
                        where recipient_email = :email and kind = :kind order by id desc limit 1
                        """)
                .param("email", email)
                .param("kind", kind)
                .query(String.class)
                .optional();
    }
}
