package org.contributornetwork.demo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.contributornetwork.directory.DirectoryNames;
import org.contributornetwork.directory.DirectoryNames.StaffMemberName;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.security.AccountId;
import org.contributornetwork.security.AccountOpening;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.NewAccount;
import org.contributornetwork.security.Role;
import org.contributornetwork.shared.history.Author;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens the accounts of the demonstration city, and knows who acts with them. */
@Component
@Profile("demo")
class DemoAccounts {

    private static final Author LOADER = new Author(null, "Ville de démonstration");

    private final JdbcClient jdbc;
    private final AccountOpening opening;
    private final DirectoryNames names;
    private final DemoRegister register;
    private final Clock clock;

    DemoAccounts(JdbcClient jdbc, AccountOpening opening, DirectoryNames names, DemoRegister register, Clock clock) {
        this.jdbc = jdbc;
        this.opening = opening;
        this.names = names;
        this.register = register;
        this.clock = clock;
    }

    Optional<LocalDate> openedOn(String email) {
        return jdbc.sql("select created_at from user_account where email = :email")
                .param("email", email)
                .query(OffsetDateTime.class)
                .optional()
                .map(moment -> LocalDate.ofInstant(moment.toInstant(), clock.getZone()));
    }

    AccountId openAdministrator() {
        return open(DemoCast.ADMINISTRATOR, "Paul Vidal", Role.ADMINISTRATOR, null);
    }

    AccountId openCommunication() {
        return open(DemoCast.COMMUNICATION, "Hélène Aubry", Role.COMMUNICATION, null);
    }

    /** An account for somebody of the register: {@code mehdi.pons}. */
    AccountId openFor(String who) {
        StaffMemberName person = names.staffMember(register.person(who));
        return open(person.email(), person.name(), Role.MEMBER, person.id());
    }

    /** As whom this account acts today: {@code mehdi.pons}, with what he heads. */
    Actor actor(String who) {
        return jdbc.sql("""
                        select u.id, u.display_name, u.email, u.role, u.staff_member_id,
                               array(select h.department_id from headship h where h.staff_member_id = u.staff_member_id
                                     and h.starts_on <= :today and (h.ends_on is null or h.ends_on > :today)) as headed
                        from user_account u where u.email = :email""")
                .param("email", who + DemoRegister.DOMAIN)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> actor(row))
                .single();
    }

    private AccountId open(String email, String name, Role role, @Nullable StaffMemberId person) {
        return jdbc.sql("select id from user_account where email = :email")
                .param("email", email)
                .query(UUID.class)
                .optional()
                .map(AccountId::new)
                .orElseGet(() -> opening.open(
                        new NewAccount(
                                AccountId.next(),
                                email,
                                name,
                                role,
                                person == null ? null : person.value(),
                                Locale.FRENCH),
                        DemoCast.PASSWORD,
                        LOADER));
    }

    private static Actor actor(ResultSet row) throws SQLException {
        return new Actor(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("display_name"),
                row.getString("email"),
                Role.valueOf(row.getString("role")),
                row.getObject("staff_member_id", UUID.class),
                Set.of((UUID[]) row.getArray("headed").getArray()),
                Map.of(),
                false,
                0,
                Locale.FRENCH,
                "AUTO");
    }
}
