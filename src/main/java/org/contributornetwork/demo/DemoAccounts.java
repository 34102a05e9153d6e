package org.contributornetwork.demo;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.contributornetwork.directory.DepartmentId;
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

/** Opens the accounts of the demonstration city. */
@Component
@Profile("demo")
class DemoAccounts {

    private static final Author LOADER = new Author(null, "Ville de démonstration");

    private final JdbcClient jdbc;
    private final AccountOpening opening;
    private final DirectoryNames names;

    DemoAccounts(JdbcClient jdbc, AccountOpening opening, DirectoryNames names) {
        this.jdbc = jdbc;
        this.opening = opening;
        this.names = names;
    }

    Optional<AccountId> find(String email) {
        return jdbc.sql("select id from user_account where email = :email")
                .param("email", email)
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    StaffMemberId person(String email) {
        return new StaffMemberId(jdbc.sql("select id from staff_member where email = :email")
                .param("email", email)
                .query(UUID.class)
                .single());
    }

    /** An account for somebody of the register, who heads nothing. */
    Actor openFor(String email) {
        StaffMemberName person = names.staffMember(person(email));
        return open(person.name(), person.email(), Role.MEMBER, person.id());
    }

    /** An account for the head of a service. */
    Actor openHead(StaffMemberId head, DepartmentId department) {
        StaffMemberName person = names.staffMember(head);
        Actor actor = open(person.name(), person.email(), Role.MEMBER, head);
        return actorOf(actor.account(), person.name(), person.email(), Role.MEMBER, head, Set.of(department.value()));
    }

    Actor open(String name, String email, Role role, @Nullable StaffMemberId person) {
        AccountId id = find(email)
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
        return actorOf(id, name, email, role, person, Set.of());
    }

    private static Actor actorOf(
            AccountId id, String name, String email, Role role, @Nullable StaffMemberId person, Set<UUID> headed) {
        UUID self = person == null ? null : person.value();
        return new Actor(id, name, email, role, self, headed, Map.of(), false, 0, Locale.FRENCH, "AUTO");
    }
}
