package org.contributornetwork.portal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.contributornetwork.TestCity;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.application.StaffRegister;
import org.contributornetwork.portal.PortalAccountId;
import org.contributornetwork.portal.PortalSpecification;
import org.contributornetwork.security.application.Simultaneous;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two hundred deeds in any order and at once: nobody meets a breakdown, and what must hold holds afterwards. */
class ParallelAccountsTests extends PortalSpecification {

    private static final int DEEDS = 200;
    private static final String[] POINTS = {"created", "roles", "sections", "welcome", "first-sign-in", "charter"};

    /** Each finds the accounts that break a promise. */
    private static final List<String> VIOLATIONS = List.of(
            "no open account of a leaver",
            "portal_account a join staff_member s on s.id = a.staff_member_id where s.left_on is not null and a.status <> 'CLOSED'",
            "one open account for each person",
            "(select staff_member_id from portal_account where status <> 'CLOSED' group by 1 having count(*) > 1) doubles",
            "one open account for each user name",
            "(select lower(user_name) from portal_account where status <> 'CLOSED' group by 1 having count(*) > 1) doubles",
            "configured only with its checklist",
            "portal_account where status = 'CONFIGURED' and (created_on is null or roles_set_on is null or sections_set_on is null or welcome_sent_on is null)",
            "created only once it is",
            "portal_account where (status = 'REQUESTED') <> (created_on is null) and status in ('REQUESTED', 'CREATED', 'CONFIGURED')",
            "suspended and closed only with a reason",
            "portal_account where status = 'SUSPENDED' and suspension_reason is null or status = 'CLOSED' and closing_reason is null",
            "every account carries its person's name and service",
            "portal_account a join staff_member s on s.id = a.staff_member_id where (a.department_id, a.last_name, a.first_name) is distinct from (s.department_id, s.last_name, s.first_name)",
            "every account has its first line in the history",
            "portal_account a where not exists (select 1 from history_entry h where h.subject_id = a.id and h.event like 'portal.requested%')",
            "every suspension and every end is in the history once",
            "portal_account a where a.status = 'CLOSED' and (select count(*) from history_entry h where h.subject_id = a.id and h.event like 'portal.closed%') <> 1");

    @Autowired
    private StaffRegister staff;

    @Test
    void two_hundred_random_deeds_at_once_break_no_promise() throws Exception {
        Random chance = new Random(20261123);
        List<StaffMemberId> people = new ArrayList<>(IntStream.range(0, 8)
                .mapToObj(i -> city.person("Camille" + (char) ('a' + i), "Martin", sports))
                .toList());
        List<String> pages = people.subList(0, 6).stream().map(this::requested).toList();
        List<Runnable> deeds = IntStream.range(0, DEEDS)
                .mapToObj(i -> deed(chance, people, pages))
                .toList();

        List<Boolean> done = Simultaneous.all(DEEDS, i -> () -> {
            deeds.get(i).run();
            return true;
        });

        assertThat(done).hasSize(DEEDS);
        for (int i = 0; i < VIOLATIONS.size(); i += 2) {
            assertThat(count(VIOLATIONS.get(i + 1))).as(VIOLATIONS.get(i)).isZero();
        }
    }

    private Runnable deed(Random chance, List<StaffMemberId> people, List<String> pages) {
        String page = pages.get(chance.nextInt(pages.size()));
        StaffMemberId person = people.get(chance.nextInt(people.size()));
        String point = POINTS[chance.nextInt(POINTS.length)];
        int what = chance.nextInt(20);
        int number = chance.nextInt(3);
        PortalAccountId id = PortalAccountId.next();
        if (what < 8) {
            return () -> answered(send(helene, page + "/checklist/" + point).status());
        }
        if (what < 11) {
            return () -> answered(
                    send(helene, page + "/checklist/" + point + "/removal").status());
        }
        if (what < 13) {
            return () -> answered(send(helene, page + "/suspension", "reason=Raison " + number, "confirmed=true")
                    .status());
        }
        if (what < 15) {
            return () -> answered(send(helene, page + "/reactivation").status());
        }
        if (what < 16) {
            return () -> answered(send(helene, page + "/closing", "reason=Raison " + number, "confirmed=true")
                    .status());
        }
        if (what < 17) {
            return () -> answered(send(helene, page + "/user-name", "version=" + number, "userName=nom" + number)
                    .status());
        }
        if (what < 19) {
            return () -> answered(send(nadia, "/portal-accounts", "id=" + id, "person=" + person, "reason=Publie.")
                    .status());
        }
        return () -> leave(person);
    }

    private static void answered(int status) {
        assertThat(status).isIn(302, 404, 409, 422);
    }

    private void leave(StaffMemberId person) {
        try {
            TestCity.as(helene, () -> {
                staff.leave(person, city.today(), helene);
                return person;
            });
        } catch (org.contributornetwork.shared.RuleViolation
                | org.springframework.dao.ConcurrencyFailureException gone) {
            assertThat(gone).isNotNull();
        }
    }
}
