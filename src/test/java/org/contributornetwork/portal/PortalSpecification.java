package org.contributornetwork.portal;

import java.time.LocalDate;
import java.util.UUID;
import org.contributornetwork.MutableClock;
import org.contributornetwork.PagesTest;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.web.TestSessions;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Sports, which Nadia heads and where Léa works; Hélène of communication looks after the accounts. */
public abstract class PortalSpecification extends PagesTest {

    @Autowired
    private TestSessions sessions;

    protected Actor helene;
    protected Actor nadia;
    protected DepartmentId sports;
    protected StaffMemberId head;
    protected StaffMemberId lea;

    @BeforeEach
    protected void sportsWhereNadiaHeadsAndLeaWorks() {
        helene = city.helene();
        sports = city.department("SPO", "Sports");
        head = city.person("Nadia", "Robin", sports);
        city.appoint(head, sports);
        nadia = city.actor(head);
        lea = city.person("Léa", "Étienne", sports);
    }

    /** A person of Sports, referent by a mandate that Nadia approved. */
    protected StaffMemberId referent(String firstName, String lastName) {
        StaffMemberId person = city.person(firstName, lastName, sports);
        city.approve(city.propose(person, sports), nadia);
        return person;
    }

    /** Hélène asks for an account; its page. */
    protected String requested(StaffMemberId person) {
        UUID id = PortalAccountId.next().value();
        String page = send(helene, "/portal-accounts", "id=" + id, "person=" + person, "reason=Tient l’agenda.")
                .redirect();
        if (page == null) {
            throw new AssertionError("no account for " + person);
        }
        return page;
    }

    /** As {@link #requested}, and created today on the portal. */
    protected String created(StaffMemberId person) {
        String page = requested(person);
        tick(page, "created");
        return page;
    }

    protected String configured(StaffMemberId person) {
        String page = created(person);
        tick(page, "roles");
        tick(page, "sections");
        tick(page, "welcome");
        return page;
    }

    /** An account with which something was published that day. */
    protected String active(StaffMemberId person, String lastContribution) {
        String page = configured(person);
        jdbc.sql("update portal_account set status = 'ACTIVE', last_contribution_on = ? where id = ?")
                .params(LocalDate.parse(lastContribution), idOf(page))
                .update();
        return page;
    }

    protected void tick(String page, String point) {
        send(helene, page + "/checklist/" + point);
    }

    protected static UUID idOf(String page) {
        return UUID.fromString(page.substring("/portal-accounts/".length()));
    }

    protected String pageOf(StaffMemberId person) {
        return "/portal-accounts/"
                + jdbc.sql("select id from portal_account where staff_member_id = ? and status <> 'CLOSED'")
                        .param(person.value())
                        .query(UUID.class)
                        .single();
    }

    protected String status(String page) {
        return jdbc.sql("select status from portal_account where id = ?")
                .param(idOf(page))
                .query(String.class)
                .single();
    }

    protected String userName(StaffMemberId person) {
        return jdbc.sql(
                        "select user_name from portal_account where staff_member_id = ? order by requested_at desc limit 1")
                .param(person.value())
                .query(String.class)
                .single();
    }

    /** Another day: everybody signs in anew. */
    protected void nineOn(String day) {
        sessions.forget();
        clock.set(LocalDate.parse(day).atTime(9, 0).atZone(MutableClock.PARIS));
    }
}
