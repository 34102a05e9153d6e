package org.contributornetwork.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.contributornetwork.directory.DecisionRights.Scope;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.DeputyId;
import org.contributornetwork.directory.DirectorateId;
import org.contributornetwork.directory.OrganisationSheetId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.application.DeputyNaming;
import org.contributornetwork.directory.application.DirectorateRegister;
import org.contributornetwork.directory.application.OrganisationDrafting;
import org.contributornetwork.directory.application.OrganisationEntry;
import org.contributornetwork.directory.application.OrganisationEntry.Way;
import org.contributornetwork.directory.application.OrganisationSignature;
import org.contributornetwork.directory.domain.CircuitKind;
import org.contributornetwork.directory.domain.ContentType;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ActorAuthentication;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the services of the demonstration city are organised: two have signed, one is asked to, somebody will stand in. */
@Component
@Profile("demo")
class DemoOrganisation {

    private final JdbcClient jdbc;
    private final StoryClock clock;
    private final DemoAccounts accounts;
    private final OrganisationDrafting drafting;
    private final OrganisationSignature signature;
    private final DeputyNaming deputies;
    private final DirectorateRegister directorates;

    DemoOrganisation(
            JdbcClient jdbc,
            StoryClock clock,
            DemoAccounts accounts,
            OrganisationDrafting drafting,
            OrganisationSignature signature,
            DeputyNaming deputies,
            DirectorateRegister directorates) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.accounts = accounts;
        this.drafting = drafting;
        this.signature = signature;
        this.deputies = deputies;
        this.directorates = directorates;
    }

    void settle(Actor helene) {
        DepartmentId library = placed("MED").department();
        DepartmentId culture = placed("CUL").department();
        Actor mehdi = headOf(placed("MED"));
        Actor headOfCulture = headOf(placed("CUL"));
        sign(submit(7, library, "Directeur de la médiathèque", helene), mehdi);
        sign(submit(7, culture, "Responsable de l’action culturelle", helene), headOfCulture);
        submit(1, library, "Responsable de l’accueil des publics", helene);
        as(
                6,
                helene,
                () -> drafting.draft(
                        OrganisationSheetId.next(), placed("URB").department(), entry("Chef de projet", 6), helene));
        directorOfLivingEnvironment(helene);
        rosaWillStandIn(library, mehdi);
    }

    /** Voirie has no head: what waits there falls to the head of the directorate. */
    private void directorOfLivingEnvironment(Actor helene) {
        Placed urbanism = placed("URB");
        as(5, helene, () -> {
            directorates.appointHead(urbanism.directorate(), urbanism.head(), LocalDate.now(clock), helene);
            return urbanism;
        });
    }

    private void rosaWillStandIn(DepartmentId library, Actor mehdi) {
        StaffMemberId rosa = accounts.person("rosa.lefevre@ville.example");
        LocalDate firstDay = LocalDate.now(clock).plusDays(14);
        as(1, mehdi, () -> {
            deputies.name(
                    DeputyId.next(),
                    library,
                    rosa,
                    Set.of(Scope.REFERENTS, Scope.ORGANISATION),
                    firstDay,
                    firstDay.plusDays(11),
                    mehdi);
            return rosa;
        });
    }

    private OrganisationSheetId submit(int daysAgo, DepartmentId department, String post, Actor helene) {
        return as(daysAgo, helene, () -> {
            OrganisationSheetId id =
                    drafting.draft(OrganisationSheetId.next(), department, entry(post, daysAgo), helene);
            drafting.submit(id, 0, helene);
            return id;
        });
    }

    private void sign(OrganisationSheetId sheet, Actor head) {
        as(6, head, () -> {
            signature.sign(sheet, 1, head);
            return sheet;
        });
    }

    private OrganisationEntry entry(String post, int daysAgo) {
        List<Way> ways = List.of(
                new Way(ContentType.PAGE, CircuitKind.DEPARTMENT, null, post, "", ""),
                new Way(ContentType.NEWS, CircuitKind.DEPARTMENT, null, post, "", ""),
                new Way(ContentType.EVENT, CircuitKind.POLITICAL, null, post, "Jeanne Moreau", "culture et patrimoine"),
                new Way(ContentType.DOCUMENT, CircuitKind.DIRECT, null, "", "", ""));
        return new OrganisationEntry(
                ways, LocalDate.now(clock).minusDays(daysAgo + 1L), "La direction du service et la communication", "");
    }

    private <T> T as(int daysAgo, Actor actor, Supplier<T> deed) {
        return clock.daysAgo(daysAgo, () -> ActorAuthentication.actingAs(actor, deed));
    }

    private Actor headOf(Placed service) {
        return accounts.openHead(service.head(), service.department());
    }

    private Placed placed(String code) {
        return jdbc.sql("""
                        select d.id, d.directorate_id, h.staff_member_id from department d
                        join headship h on h.department_id = d.id and h.ends_on is null where d.code = :code""")
                .param("code", code)
                .query((row, number) -> new Placed(
                        new DepartmentId(row.getObject("id", UUID.class)),
                        new DirectorateId(row.getObject("directorate_id", UUID.class)),
                        new StaffMemberId(row.getObject("staff_member_id", UUID.class))))
                .single();
    }

    private record Placed(DepartmentId department, DirectorateId directorate, StaffMemberId head) {}
}
