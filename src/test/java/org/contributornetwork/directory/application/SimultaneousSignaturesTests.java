package org.contributornetwork.directory.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import org.contributornetwork.Page;
import org.contributornetwork.PagesTest;
import org.contributornetwork.directory.DecisionRights.Scope;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.OrganisationSheetId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.application.Simultaneous;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fifty answers to one sheet arrive at the same moment: one stands. */
class SimultaneousSignaturesTests extends PagesTest {

    private static final int FIFTY = 50;

    private Actor nadia;
    private Actor karim;
    private String page;
    private String version;

    @BeforeEach
    void aSheetWaitsForNadiaAndHerDeputy() {
        DepartmentId sports = city.department("SPO", "Sports");
        StaffMemberId head = city.person("Nadia", "Robin", sports);
        city.appoint(head, sports);
        StaffMemberId deputy = city.person("Karim", "Benali", sports);
        organisation.deputy(deputy, sports, city.today(), city.today(), Scope.ORGANISATION);
        nadia = city.actor(head);
        karim = city.actor(deputy);
        OrganisationSheetId sheet = organisation.submitted(sports, "Directeur");
        page = "/organisation/" + sheet;
        version = "version=" + organisation.version(sheet);
    }

    @Test
    void fifty_clicks_of_one_person_are_one_signature() throws Exception {
        List<Page> answers = allAtOnce(i -> send(nadia, page + "/signature", version));

        assertThat(answers).extracting(Page::redirect).containsOnly(page);
        answeredOnce();
    }

    @Test
    void of_signatures_and_remarks_of_two_people_one_stands_and_the_others_are_told() throws Exception {
        List<Page> answers = allAtOnce(i -> i % 2 == 0
                ? send(nadia, page + "/return", version, "remark=Remarque n° " + i)
                : send(karim, page + "/signature", version));

        assertThat(answers).extracting(Page::status).containsOnly(302, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.text()).contains("voici où elle en est"));
        answeredOnce();
    }

    private void answeredOnce() {
        assertThat(count("history_entry where event in ('organisation.signed', 'organisation.sent-back')"))
                .isEqualTo(1);
        assertThat(count("outgoing_mail where kind in ('organisation-signed', 'organisation-sent-back')"))
                .isEqualTo(1);
        assertThat(count("organisation_sheet where status = 'AWAITING_SIGNATURE'"))
                .isZero();
    }

    private static List<Page> allAtOnce(IntFunction<Page> deed) throws Exception {
        return Simultaneous.all(FIFTY, FIFTY, i -> () -> deed.apply(i));
    }
}
