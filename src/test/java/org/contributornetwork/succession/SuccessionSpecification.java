package org.contributornetwork.succession;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.contributornetwork.Page;
import org.contributornetwork.PagesTest;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.BeforeEach;

/**
 * Nadia heads Sports and Mehdi the Médiathèque. Léa works in Sports, and so do Tom and Inès; what Léa holds is each test's to say.
 */
public abstract class SuccessionSpecification extends PagesTest {

    protected Actor helene;
    protected Actor nadia;
    protected Actor mehdi;
    protected DepartmentId sports;
    protected DepartmentId library;
    protected StaffMemberId lea;
    protected StaffMemberId tom;
    protected StaffMemberId ines;
    protected String departure;

    @BeforeEach
    protected void theyWorkInSports() {
        helene = city.helene();
        sports = city.department("SPO", "Sports");
        library = city.department("MED", "Médiathèque");
        nadia = headOf("Nadia", "Robin", sports);
        mehdi = headOf("Mehdi", "Pons", library);
        lea = city.person("Léa", "Étienne", sports);
        tom = city.person("Tom", "Quéré", sports);
        ines = city.person("Inès", "Roux", sports);
        departure = "/staff/" + lea + "/departure";
    }

    protected Actor headOf(String firstName, String lastName, DepartmentId department) {
        StaffMemberId head = city.person(firstName, lastName, department);
        city.appoint(head, department);
        return city.actor(head);
    }

    protected MandateId referent(StaffMemberId person, DepartmentId department, Actor head) {
        MandateId mandate = city.propose(person, department);
        city.approve(mandate, head);
        return mandate;
    }

    /** The person publishes on the portal; who is a referent has had an account asked for already. */
    protected void publishes(StaffMemberId person, String userName) {
        jdbc.sql("delete from portal_account where staff_member_id = :person")
                .param("person", person.value())
                .update();
        jdbc.sql("""
                        insert into portal_account (id, version, staff_member_id, user_name, status, requested_at,
                            requested_by_name, created_on, last_contribution_on)
                        values (:id, 0, :person, :name, 'ACTIVE', now(), 'Hélène Aubry', '2026-10-01', '2026-11-10')""")
                .param("id", UUID.randomUUID())
                .param("person", person.value())
                .param("name", userName)
                .update();
    }

    /** The organisation of the Médiathèque, signed, that names the person as validator of its news. */
    protected void validatesNewsOfTheLibrary(StaffMemberId person) {
        UUID sheet = UUID.randomUUID();
        jdbc.sql("""
                        insert into organisation_sheet (id, version, department_id, number, status, agreed_on, drafted_at, drafted_by,
                            drafted_by_name, changes, submitted_at, signed_at, signed_by, signed_by_name)
                        values (:id, 0, :department, 2, 'SIGNED', '2026-10-01', now(), :account, 'Hélène Aubry', 0, now(), now(),
                            :account, 'Mehdi Pons')""")
                .param("id", sheet)
                .param("department", library.value())
                .param("account", helene.account().value())
                .update();
        jdbc.sql("""
                        insert into validation_circuit (id, sheet_id, content_type, kind, validator_id, validator_name)
                        values (:id, :sheet, 'NEWS', 'DEPARTMENT', :person, 'Léa Étienne')""")
                .param("id", UUID.randomUUID())
                .param("sheet", sheet)
                .param("person", person.value())
                .update();
    }

    /** What the form of that page would send, with these answers. */
    protected String[] answers(Page checklist, String... answers) {
        List<String> all = new ArrayList<>(List.of(answers));
        checklist.values("seen").forEach(key -> all.add("seen=" + key));
        return all.toArray(String[]::new);
    }

    /** As {@link #answers}, with every box ticked. */
    protected String[] knowingly(Page checklist, String... answers) {
        List<String> all = new ArrayList<>(List.of(answers(checklist, answers)));
        checklist.values("known").forEach(key -> all.add("known=" + key));
        return all.toArray(String[]::new);
    }

    protected List<String> historyBecauseOf(String reason) {
        return jdbc.sql(
                        "select event || ' ' || subject_label from history_entry where reason = :reason order by event, subject_label")
                .param("reason", reason)
                .query(String.class)
                .list();
    }

    /** What must never be true of anybody who has left. */
    protected int chargesOfLeavers() {
        return jdbc.sql("""
                        with leaver as (select id from staff_member where left_on is not null)
                        select (select count(*) from portal_account a join leaver l on l.id = a.staff_member_id where a.status <> 'CLOSED')
                             + (select count(*) from user_account u join leaver l on l.id = u.staff_member_id where u.status <> 'DISABLED')
                             + (select count(*) from referent_mandate m join leaver l on l.id = m.staff_member_id
                                where m.status in ('PROPOSED', 'INFORMATION_REQUESTED') or m.status = 'APPROVED' and m.ends_on > :today)
                             + (select count(*) from headship h join leaver l on l.id = h.staff_member_id
                                where h.ends_on is null or h.ends_on > :today and h.ends_on > h.starts_on)
                             + (select count(*) from directorate_headship h join leaver l on l.id = h.staff_member_id
                                where h.ends_on is null or h.ends_on > :today and h.ends_on > h.starts_on)
                             + (select count(*) from deputy y join leaver l on l.id = y.staff_member_id
                                where y.ends_on > :today and y.ends_on > y.starts_on)""").param("today", city.today()).query(Integer.class).single();
    }
}
