package org.contributornetwork.journeys;

import java.util.ArrayList;
import java.util.List;
import org.contributornetwork.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The application on a port of its own, and visitors who come to it in Chromium. */
@Tag("browser")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "contributor-network.embedded-postgresql.enabled=false",
            "contributor-network.mail.poll-every=1h",
            "contributor-network.reminders.look-every=1h"
        })
@Import(Residents.class)
@ExtendWith(ChromiumExtension.class)
public abstract class JourneyTest extends IntegrationTest {

    @Autowired
    protected Residents residents;

    @LocalServerPort
    private int port;

    private Chromium chromium;

    private final List<Visitor> visitors = new ArrayList<>();

    @BeforeEach
    void takeTheBrowser(Chromium chromium) {
        this.chromium = chromium;
    }

    @AfterEach
    void sayGoodbye() {
        visitors.forEach(Visitor::close);
        visitors.clear();
    }

    protected Visitor visitorAtADesk() {
        return welcome(Visitor.atADesk(chromium.browser(), address()));
    }

    /** 360 pixels wide, with fingers. */
    protected Visitor visitorOnAPhone() {
        return visitorOnAPhone(360);
    }

    protected Visitor visitorOnAPhone(int width) {
        return welcome(Visitor.onAPhone(chromium.browser(), address(), width));
    }

    protected Visitor visitorWithoutJavaScript() {
        return welcome(Visitor.withoutJavaScript(chromium.browser(), address()));
    }

    protected String address() {
        return "http://localhost:" + port;
    }

    private Visitor welcome(Visitor visitor) {
        visitors.add(visitor);
        return visitor;
    }
}
