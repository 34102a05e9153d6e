package org.contributornetwork.journeys;

import com.microsoft.playwright.Page;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.application.PasswordHasher;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets the cast of the tests sign in as people do, by the sign-in page. */
@TestComponent
public class Residents {

    static final String PASSWORD = "ardoise-tilleul-canard";

    private final JdbcClient jdbc;
    private final PasswordHasher hasher;

    Residents(JdbcClient jdbc, PasswordHasher hasher) {
        this.jdbc = jdbc;
        this.hasher = hasher;
    }

    /** Gives them the password of all. */
    void mayEnter(Actor actor) {
        jdbc.sql("update user_account set password_hash = :hash where id = :id")
                .param("hash", hasher.hash(PASSWORD))
                .param("id", actor.account().value())
                .update();
    }

    /** Signs in and arrives on the home page. */
    Page signIn(Visitor visitor, Actor actor) {
        mayEnter(actor);
        Page page = visitor.open("/sign-in");
        page.fill("#email", actor.email());
        page.fill("#password", PASSWORD);
        return visitor.arrive(() -> page.locator("#password").press("Enter"));
    }
}
