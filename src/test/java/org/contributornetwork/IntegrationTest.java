package org.contributornetwork;

import org.contributornetwork.security.Actor;
import org.contributornetwork.security.web.TestSessions;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The whole application on a real PostgreSQL, empty before each test, on Monday 23 November 2026 at nine. Nearly all
 * tests share one context: a class that changes the configuration pays for another.
 */
@SpringBootTest(
        properties = {
            "contributor-network.embedded-postgresql.enabled=false",
            // No background work between a test's lines; tests that send mail do so themselves.
            "contributor-network.mail.poll-every=1h",
            "contributor-network.reminders.look-every=1h"
        })
@AutoConfigureMockMvc
@Import({
    TestDatabase.class,
    TestClock.class,
    StatementCount.Recording.class,
    TestCity.class,
    TestOrganisation.class,
    TestSessions.class
})
public abstract class IntegrationTest {

    @Autowired
    protected MockMvcTester mvc;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected MutableClock clock;

    @Autowired
    protected TestCity city;

    @Autowired
    protected TestOrganisation organisation;

    @Autowired
    private TestSessions sessions;

    @BeforeEach
    protected void startAfresh() {
        TestDatabase.empty(jdbc);
        sessions.forget();
        clock.reset();
    }

    /** Days have passed: whoever was signed in signs in again. */
    protected void signInAgain() {
        sessions.forget();
    }

    /** The request is sent by that person, from the browser in which they have signed in. */
    protected RequestPostProcessor by(Actor actor) {
        return sessions.of(actor);
    }

    /** The request is sent by somebody who is not signed in, its form from a page that we gave them. */
    protected RequestPostProcessor byNobody() {
        return sessions.ofNobody();
    }
}
