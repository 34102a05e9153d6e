package org.contributornetwork;

import static org.contributornetwork.TestCity.as;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.contributornetwork.directory.DecisionRights.Scope;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.DeputyId;
import org.contributornetwork.directory.DirectorateId;
import org.contributornetwork.directory.OrganisationSheetId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.application.DepartmentRegister;
import org.contributornetwork.directory.application.DeputyNaming;
import org.contributornetwork.directory.application.DirectorateRegister;
import org.contributornetwork.directory.application.OrganisationDrafting;
import org.contributornetwork.directory.application.OrganisationEntry;
import org.contributornetwork.directory.application.OrganisationEntry.Way;
import org.contributornetwork.directory.application.OrganisationSignature;
import org.contributornetwork.directory.application.StaffRegister;
import org.contributornetwork.directory.domain.CircuitKind;
import org.contributornetwork.directory.domain.ContentType;
import org.contributornetwork.security.Actor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is in charge in the city of the tests, and how its services are organised; put in place through the use cases. */
@TestComponent
public class TestOrganisation {

    private final JdbcClient jdbc;
    private final TestCity city;
    private final OrganisationDrafting drafting;
    private final OrganisationSignature signature;
    private final DeputyNaming naming;
    private final DirectorateRegister directorates;
    private final DepartmentRegister departments;
    private final StaffRegister staff;

    TestOrganisation(
            JdbcClient jdbc,
            TestCity city,
            OrganisationDrafting drafting,
            OrganisationSignature signature,
            DeputyNaming naming,
            DirectorateRegister directorates,
            DepartmentRegister departments,
            StaffRegister staff) {
        this.jdbc = jdbc;
        this.city = city;
        this.drafting = drafting;
        this.signature = signature;
        this.naming = naming;
        this.directorates = directorates;
        this.departments = departments;
        this.staff = staff;
    }

    /** Everything is approved in the service by that post, as agreed on the Friday before. */
    public OrganisationSheetId draft(DepartmentId department, String post) {
        Actor helene = city.helene();
        List<Way> ways = Arrays.stream(ContentType.values())
                .map(type -> new Way(type, CircuitKind.DEPARTMENT, null, post, "", ""))
                .toList();
        OrganisationEntry entry = new OrganisationEntry(ways, LocalDate.of(2026, 11, 20), "Nadia Robin", "");
        return as(helene, () -> drafting.draft(OrganisationSheetId.next(), department, entry, helene));
    }

    public OrganisationSheetId submitted(DepartmentId department, String post) {
        OrganisationSheetId sheet = draft(department, post);
        submit(sheet);
        return sheet;
    }

    public void submit(OrganisationSheetId sheet) {
        Actor helene = city.helene();
        as(helene, () -> {
            drafting.submit(sheet, version(sheet), helene);
            return sheet;
        });
    }

    public OrganisationSheetId signed(DepartmentId department, String post, Actor head) {
        OrganisationSheetId sheet = submitted(department, post);
        sign(sheet, head);
        return sheet;
    }

    public void sign(OrganisationSheetId sheet, Actor decider) {
        as(decider, () -> {
            signature.sign(sheet, version(sheet), decider);
            return sheet;
        });
    }

    public int version(OrganisationSheetId sheet) {
        return jdbc.sql("select version from organisation_sheet where id = :id")
                .param("id", sheet.value())
                .query(Integer.class)
                .single();
    }

    /** @param lastDay belongs to the time */
    public DeputyId deputy(
            StaffMemberId person, DepartmentId department, LocalDate firstDay, LocalDate lastDay, Scope... scope) {
        Actor helene = city.helene();
        DeputyId id = DeputyId.next();
        return as(helene, () -> {
            naming.name(id, department, person, Set.of(scope), firstDay, lastDay, helene);
            return id;
        });
    }

    public DirectorateId directorateOf(DepartmentId department) {
        return DirectorateId.of(jdbc.sql("select directorate_id::text from department where id = :id")
                .param("id", department.value())
                .query(String.class)
                .single());
    }

    public void head(StaffMemberId person, DirectorateId directorate, LocalDate from) {
        Actor helene = city.helene();
        as(helene, () -> {
            directorates.appointHead(directorate, person, from, helene);
            return person;
        });
    }

    public void vacate(DirectorateId directorate, LocalDate from) {
        Actor helene = city.helene();
        as(helene, () -> {
            directorates.vacate(directorate, from, helene);
            return directorate;
        });
    }

    public void appoint(StaffMemberId head, DepartmentId department, LocalDate from) {
        Actor helene = city.helene();
        as(helene, () -> {
            departments.appointHead(department, head, from, helene);
            return head;
        });
    }

    public void vacate(DepartmentId department, LocalDate from) {
        Actor helene = city.helene();
        as(helene, () -> {
            departments.vacate(department, from, helene);
            return department;
        });
    }

    public void close(DepartmentId department) {
        Actor helene = city.helene();
        as(helene, () -> {
            departments.close(department, city.today(), helene);
            return department;
        });
    }

    public void leaves(StaffMemberId person, LocalDate from) {
        Actor helene = city.helene();
        as(helene, () -> {
            staff.leave(person, from, helene);
            return person;
        });
    }
}
