package org.contributornetwork.journeys;

import com.microsoft.playwright.Page;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.application.PasswordHasher;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets the cast of the tests sign in as people do, by the sign-in page. */
@TestComponent
public class Residents {

    static final String PASSWORD = "ardoise-tilleul-canard";

    private final JdbcClient jdbc;
    private final PasswordHasher hasher;
    private @Nullable String hash;

    Residents(JdbcClient jdbc, PasswordHasher hasher) {
        this.jdbc = jdbc;
        this.hasher = hasher;
    }

    /** Signs in and arrives on the home page. */
    Page signIn(Visitor visitor, Actor actor) {
        visitor.open("/sign-in");
        return signInHere(visitor, actor);
    }

    /** Signs in on the page for that, and arrives wherever it leads. */
    Page signInHere(Visitor visitor, Actor actor) {
        mayEnter(actor);
        Page page = visitor.page();
        page.fill("#email", actor.email());
        page.fill("#password", PASSWORD);
        return visitor.press(page.locator("main form button[type=submit]"));
    }

    void mayEnter(Actor actor) {
        jdbc.sql("update user_account set password_hash = :hash where id = :id")
                .param("hash", hash())
                .param("id", actor.account().value())
                .update();
    }

    /** Costs half a second, so once for all journeys. */
    private String hash() {
        if (hash == null) {
            hash = hasher.hash(PASSWORD);
        }
        return hash;
    }
}
