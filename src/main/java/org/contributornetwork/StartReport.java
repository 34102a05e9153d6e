package org.contributornetwork;

import java.util.ArrayList;
import java.util.List;
import org.contributornetwork.embedded.EmbeddedPostgres;
import org.contributornetwork.shared.CitySettings;
import org.contributornetwork.shared.SignInNotice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Closes the log of the start with what its reader wants next: the address, where the data is, who can sign in. */
@Component
class StartReport {

    private static final Logger log = LoggerFactory.getLogger(StartReport.class);

    private final CitySettings settings;
    private final JdbcConnectionDetails database;
    private final ObjectProvider<EmbeddedPostgres> embedded;
    private final ObjectProvider<SignInNotice> signInNotices;

    StartReport(
            CitySettings settings,
            JdbcConnectionDetails database,
            ObjectProvider<EmbeddedPostgres> embedded,
            ObjectProvider<SignInNotice> signInNotices) {
        this.settings = settings;
        this.database = database;
        this.embedded = embedded;
        this.signInNotices = signInNotices;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void report() {
        log.info("\n\n  {}\n", String.join("\n  ", lines()));
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("Réseau des contributeurs · " + settings.city());
        lines.add("Address:  " + settings.baseUrl());
        lines.add("Data:     " + dataPlace());
        signInNotices.orderedStream().flatMap(notice -> notice.lines().stream()).forEach(lines::add);
        return lines;
    }

    private String dataPlace() {
        var server = embedded.getIfAvailable();
        // The parameters of an address may hold a password.
        return server == null
                ? database.getJdbcUrl().replaceFirst("[?;].*", "")
                : server.folder().toString();
    }
}
