package org.contributornetwork;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.TaskId;
import org.contributornetwork.directory.application.DepartmentEntry;
import org.contributornetwork.directory.application.DepartmentRegister;
import org.contributornetwork.directory.application.StaffRegister;
import org.contributornetwork.directory.application.WorkListKeeping;
import org.contributornetwork.directory.application.WorkLists.ListKind;
import org.contributornetwork.directory.domain.StaffMemberDetails;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.referents.application.MandateDecision;
import org.contributornetwork.referents.application.ReferentNomination;
import org.contributornetwork.security.AccountId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ActorAuthentication;
import org.contributornetwork.security.application.ActorLookup;
import org.contributornetwork.security.application.SignedIn;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The named cast of the tests, put in place through the use cases: Hélène of communication, Nadia who heads Sports, Léa who
 * works there. Accounts alone are written directly, for a password costs half a test.
 */
@TestComponent
public class TestCity {

    private final JdbcClient jdbc;
    private final MutableClock clock;
    private final DepartmentRegister departments;
    private final StaffRegister staff;
    private final WorkListKeeping lists;
    private final ReferentNomination nomination;
    private final MandateDecision decision;
    private final ActorLookup actors;

    TestCity(
            JdbcClient jdbc,
            MutableClock clock,
            DepartmentRegister departments,
            StaffRegister staff,
            WorkListKeeping lists,
            ReferentNomination nomination,
            MandateDecision decision,
            ActorLookup actors) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.departments = departments;
        this.staff = staff;
        this.lists = lists;
        this.nomination = nomination;
        this.decision = decision;
        this.actors = actors;
    }

    /** Hélène Aubry, of communication. */
    public Actor helene() {
        return account("helene.aubry@ville.example", "Hélène Aubry", "COMMUNICATION", null);
    }

    /** Paul Vidal, administrator. */
    public Actor paul() {
        return account("paul.vidal@ville.example", "Paul Vidal", "ADMINISTRATOR", null);
    }

    public DepartmentId department(String code, String name) {
        return department(code, name, "Direction de la culture et des sports", 1);
    }

    public DepartmentId department(String code, String name, String directorate, int minimumReferents) {
        Actor helene = helene();
        DepartmentEntry entry = new DepartmentEntry(code, name, directorate, minimumReferents, List.of("/" + code), 90);
        return as(helene, () -> departments.add(DepartmentId.next(), entry, helene));
    }

    /** A person whose address is first.last@ville.example. */
    public StaffMemberId person(String firstName, String lastName, DepartmentId department) {
        return person(firstName, lastName, department, Set.of());
    }

    public StaffMemberId person(String firstName, String lastName, DepartmentId department, Set<TaskId> tasks) {
        Actor helene = helene();
        String email = address(firstName) + "." + address(lastName) + "@ville.example";
        StaffMemberDetails details =
                new StaffMemberDetails(lastName, firstName, email, "Accueil", "", "", tasks, Set.of());
        return as(helene, () -> staff.add(StaffMemberId.next(), department, details, helene));
    }

    public TaskId task(String name) {
        Actor helene = helene();
        TaskId id = TaskId.next();
        return as(helene, () -> {
            lists.add(ListKind.TASK, id.value(), name, helene);
            return id;
        });
    }

    public void appoint(StaffMemberId head, DepartmentId department) {
        Actor helene = helene();
        as(helene, () -> {
            departments.appointHead(department, head, today(), helene);
            return head;
        });
    }

    /** The person leaves today; nobody takes over. */
    public void leaves(StaffMemberId person) {
        leaves(person, today());
    }

    public void leaves(StaffMemberId person, LocalDate firstDayWithout) {
        Actor helene = helene();
        as(helene, () -> {
            staff.leave(person, firstDayWithout, helene);
            return person;
        });
    }

    public MandateId propose(StaffMemberId person, DepartmentId department) {
        Actor helene = helene();
        return as(
                helene,
                () -> nomination.propose(
                        MandateId.next(), department, person, "Publie déjà les actualités des clubs.", helene));
    }

    public void approve(MandateId mandate, Actor head) {
        as(head, () -> {
            decision.approve(mandate, today(), head);
            return mandate;
        });
    }

    /** The person as somebody who has signed in, with what their place gives them now. */
    public Actor actor(StaffMemberId person) {
        return jdbc.sql("select first_name || ' ' || last_name as name, email from staff_member where id = :id")
                .param("id", person.value())
                .query((row, number) ->
                        account(row.getString("email"), row.getString("name"), "MEMBER", person.value()))
                .single();
    }

    /** Does something as that person, with the rights that they have. */
    public static <T> T as(Actor actor, Supplier<T> deed) {
        return ActorAuthentication.actingAs(actor, deed);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private Actor account(String email, String name, String role, UUID person) {
        AccountId id = jdbc.sql("select id from user_account where email = :email")
                .param("email", email)
                .query(UUID.class)
                .optional()
                .map(AccountId::new)
                .orElseGet(() -> newAccount(email, name, role, person));
        return actors.find(new SignedIn(id, 1)).orElseThrow();
    }

    private AccountId newAccount(String email, String name, String role, UUID person) {
        AccountId id = AccountId.next();
        jdbc.sql("""
                        insert into user_account (id, version, email, display_name, role, status, password_hash, language,
                            appearance, created_at, staff_member_id)
                        values (:id, 0, :email, :name, :role, 'ACTIVE', '{none}', 'fr', 'AUTO', now(), :person)""")
                .param("id", id.value())
                .param("email", email)
                .param("name", name)
                .param("role", role)
                .param("person", person)
                .update();
        return id;
    }

    private static String address(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }
}
