package org.contributornetwork.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.List;
import org.contributornetwork.IntegrationTest;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.junit.jupiter.api.Test;

/** What counts as a discrepancy: the same for the export that was just brought and for the lists. */
class DiscrepanciesRuleTests extends IntegrationTest {

    private static final List<List<String>> ROLES = List.of(
            List.of(),
            List.of("Contributeur"),
            List.of("Contributeur", "Référent"),
            List.of("Administrateur", "Contributeur"));

    @Test
    void every_status_every_word_of_the_portal_and_every_set_of_roles_is_judged_alike() {
        DepartmentId sports = city.department("SPO", "Sports");
        StaffMemberId lea = city.person("Léa", "Étienne", sports);
        StaffMemberId nadia = city.person("Nadia", "Robin", sports);
        city.appoint(nadia, sports);
        StaffMemberId tom = city.person("Tom", "Quéré", sports);
        city.approve(city.propose(tom, sports), city.actor(nadia));

        assertSoftly(softly -> {
            for (PortalAccountStatus status : PortalAccountStatus.values()) {
                for (ObservedStatus observed : ObservedStatus.values()) {
                    for (List<String> roles : ROLES) {
                        softly.assertThat(bySql(lea, status, observed, roles))
                                .as("contributor %s %s %s", status, observed, roles)
                                .isEqualTo(Discrepancies.of(status, observed, roles, false));
                        softly.assertThat(bySql(tom, status, observed, roles))
                                .as("referent %s %s %s", status, observed, roles)
                                .isEqualTo(Discrepancies.of(status, observed, roles, true));
                    }
                }
            }
        });
    }

    @Test
    void what_was_never_observed_differs_from_nothing() {
        assertThat(Discrepancies.of(PortalAccountStatus.ACTIVE, null, List.of(), true))
                .isNull();
    }

    private Discrepancies.Kind bySql(
            StaffMemberId person, PortalAccountStatus status, ObservedStatus observed, List<String> roles) {
        // The closed ones would otherwise be superseded by the account that Tom's mandate has asked for.
        String kind = jdbc.sql(
                        "with portal_account as (select * from (values (null::uuid, ''::text)) as x (staff_member_id, status))"
                                + " select " + Discrepancies.OF_ACCOUNT
                                + " from (select cast(:person as uuid) as staff_member_id, cast(:status as text) as status,"
                                + " cast(:observed as text) as observed_status, cast(:roles as text[]) as observed_roles) a")
                .param("person", person.value())
                .param("status", status.name())
                .param("observed", observed.name())
                .param("roles", roles.toArray(String[]::new))
                .param("today", city.today())
                .query(String.class)
                .optional()
                .orElse(null);
        return kind == null ? null : Discrepancies.Kind.valueOf(kind);
    }
}
