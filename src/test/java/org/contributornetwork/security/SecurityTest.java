package org.contributornetwork.security;

import java.util.Locale;
import java.util.UUID;
import org.contributornetwork.IntegrationTest;
import org.contributornetwork.shared.history.Author;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** The cast of the sign-in module, and what its tests do again and again. */
public abstract class SecurityTest extends IntegrationTest {

    protected static final String PASSWORD = "lampe orange et canapé";
    protected static final String OTHER_PASSWORD = "grenier aux trois échelles";

    protected static final NewAccount YVES =
            person(1, "yves.garnier@valbievre.example", "Yves Garnier", Role.ADMINISTRATOR);
    protected static final NewAccount HELENE =
            person(2, "helene.aubry@valbievre.example", "Hélène Aubry", Role.COMMUNICATION);
    protected static final NewAccount LEA = person(3, "lea.etienne@valbievre.example", "Léa Étienne", Role.MEMBER);
    protected static final NewAccount NADIA = person(4, "nadia.robin@valbievre.example", "Nadia Robin", Role.MEMBER);

    @Autowired
    protected AccountOpening opening;

    protected Browser browser() {
        return new Browser(mvc);
    }

    protected NewAccount opened(NewAccount who) {
        opening.open(who, PASSWORD, new Author(null, "Tests"));
        return who;
    }

    protected Browser signedIn(NewAccount who) {
        return browser().signedInAs(opened(who).email(), PASSWORD);
    }

    protected Actor actor(NewAccount who) {
        return new Actor(
                who.id(),
                who.name(),
                who.email(),
                who.role(),
                who.staffMember(),
                java.util.Set.of(),
                java.util.Map.of(),
                false,
                0,
                who.language(),
                "AUTO");
    }

    protected void disable(NewAccount who) {
        jdbc.sql("update user_account set status = 'DISABLED' where id = :id")
                .param("id", who.id().value())
                .update();
    }

    protected int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    protected static NewAccount person(int number, String email, String name, Role role) {
        return with(number, email, name, role, null);
    }

    protected static NewAccount with(int number, String email, String name, Role role, @Nullable UUID staffMember) {
        return new NewAccount(
                new AccountId(new UUID(0x0189_0000_0000_7000L, 0x8000_0000_0000_0000L + number)),
                email,
                name,
                role,
                staffMember,
                Locale.FRENCH);
    }
}
