package org.contributornetwork.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.application.DepartmentRegister;
import org.contributornetwork.directory.application.StaffRegister;
import org.contributornetwork.directory.application.StaffSheets;
import org.contributornetwork.imports.ImportId;
import org.contributornetwork.imports.application.ImportStart;
import org.contributornetwork.imports.application.ImportUpload;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.referents.application.MandateDecision;
import org.contributornetwork.referents.application.ReferentNomination;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ActorAuthentication;
import org.contributornetwork.security.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the story of the demonstration city the first time the application starts: two files are imported, heads approve,
 * refuse and keep others waiting, one of them leaves.
 */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemoCity implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCity.class);

    /** These heads have not signed in yet: what they are asked waits, or their service is vacant. */
    private static final Set<String> SILENT = Set.of("SAN", "SPO", "VOI", "TRQ", "FIN", "ECI");

    private final JdbcClient jdbc;
    private final StoryClock clock;
    private final DemoAccounts accounts;
    private final ImportUpload upload;
    private final ImportStart imports;
    private final ReferentNomination nomination;
    private final MandateDecision decision;
    private final DepartmentRegister departments;
    private final StaffRegister staff;
    private final StaffSheets sheets;
    private final DemoOrganisation organisation;

    DemoCity(
            JdbcClient jdbc,
            StoryClock clock,
            DemoAccounts accounts,
            ImportUpload upload,
            ImportStart imports,
            ReferentNomination nomination,
            MandateDecision decision,
            DepartmentRegister departments,
            StaffRegister staff,
            StaffSheets sheets,
            DemoOrganisation organisation) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.accounts = accounts;
        this.upload = upload;
        this.imports = imports;
        this.nomination = nomination;
        this.decision = decision;
        this.departments = departments;
        this.staff = staff;
        this.sheets = sheets;
        this.organisation = organisation;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        // The last thing that the story does: where it is missing, the story was cut short and is told again.
        if (accounts.find(DemoCast.CONTRIBUTOR).isPresent()) {
            return;
        }
        LOG.info("Loading the demonstration city");
        clock.daysAgo(13, () -> accounts.open("Paul Vidal", DemoCast.ADMINISTRATOR, Role.ADMINISTRATOR, null));
        Actor helene = clock.daysAgo(
                13, () -> accounts.open("Hélène Aubry", DemoCast.COMMUNICATION, Role.COMMUNICATION, null));
        as(12, helene, () -> importFile("services", "services.csv", helene));
        as(9, helene, () -> importFile("network", "reseau.csv", helene));
        heads().forEach(this::answer);
        pascalLeaves(helene);
        anneLaureIsProposed(helene);
        noteAboutElodie(helene);
        organisation.settle(helene);
        clock.daysAgo(1, () -> accounts.openFor(DemoCast.REFERENT));
        clock.daysAgo(1, () -> accounts.openFor(DemoCast.CONTRIBUTOR));
    }

    /** The head of a service approves, but keeps the last proposal waiting where two were made, and refuses one. */
    private void answer(Head head) {
        if (SILENT.contains(head.code()) && !head.code().equals("VOI")) {
            return;
        }
        Actor actor = clock.daysAgo(8, () -> accounts.openHead(head.person(), head.department()));
        List<MandateId> waiting = waiting(head.department());
        int answered = head.code().equals("URB") ? waiting.size() - 1 : waiting.size();
        for (MandateId mandate : waiting.subList(0, answered)) {
            as(7, actor, () -> {
                if (head.code().equals("RH")) {
                    decision.refuse(mandate, "L’équipe est réduite jusqu’au printemps : reparlons-en en avril.", actor);
                } else {
                    decision.approve(mandate, LocalDate.now(clock), actor);
                }
                return mandate;
            });
        }
    }

    private void pascalLeaves(Actor helene) {
        StaffMemberId pascal = accounts.person("pascal.gillet@ville.example");
        DepartmentId roads = department("VOI");
        as(2, helene, () -> {
            departments.vacate(roads, LocalDate.now(clock), helene);
            staff.leave(pascal, LocalDate.now(clock), helene);
            return roads;
        });
    }

    private void anneLaureIsProposed(Actor helene) {
        StaffMemberId anneLaure = accounts.person("anne-laure.sissoko@ville.example");
        as(
                1,
                helene,
                () -> nomination.propose(
                        MandateId.next(),
                        department("MED"),
                        anneLaure,
                        "Anne-Laure publie déjà les coups de cœur de la médiathèque. Elle relaierait Rosa pendant ses congés.",
                        helene));
    }

    private void noteAboutElodie(Actor helene) {
        StaffMemberId elodie = accounts.person(DemoCast.CONTRIBUTOR);
        as(1, helene, () -> {
            int version = sheets.editable(elodie).version();
            staff.writeNotes(
                    elodie,
                    version,
                    "À l’aise avec la messagerie. Préfère être accompagnée à son poste, le matin.\n"
                            + "Prochaine étape : publier seule l’actualité de la crèche.",
                    helene);
            return elodie;
        });
    }

    private UUID importFile(String kind, String name, Actor actor) {
        ImportId id = ImportId.next();
        upload.receive(id, kind, name, content(name), actor);
        imports.checkAgain(id, actor);
        imports.carryOut(id, actor);
        return id.value();
    }

    private <T> T as(int daysAgo, Actor actor, Supplier<T> deed) {
        return clock.daysAgo(daysAgo, () -> ActorAuthentication.actingAs(actor, deed));
    }

    private List<MandateId> waiting(DepartmentId department) {
        return jdbc
                .sql("select id from referent_mandate where department_id = :id and status = 'PROPOSED' order by id")
                .param("id", department.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(MandateId::new)
                .toList();
    }

    private List<Head> heads() {
        return jdbc.sql("""
                        select d.code, h.department_id, h.staff_member_id from headship h
                        join department d on d.id = h.department_id where h.ends_on is null order by d.code""")
                .query((row, number) -> new Head(
                        row.getString("code"),
                        new DepartmentId(row.getObject("department_id", UUID.class)),
                        new StaffMemberId(row.getObject("staff_member_id", UUID.class))))
                .list();
    }

    private DepartmentId department(String code) {
        return new DepartmentId(jdbc.sql("select id from department where code = :code")
                .param("code", code)
                .query(UUID.class)
                .single());
    }

    private static byte[] content(String name) {
        try {
            return new ClassPathResource("demo/" + name).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Head(String code, DepartmentId department, StaffMemberId person) {}
}
