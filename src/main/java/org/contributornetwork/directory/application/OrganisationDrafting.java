package org.contributornetwork.directory.application;

import java.time.Clock;
import java.time.LocalDate;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.DirectoryNames;
import org.contributornetwork.directory.OrganisationSheetId;
import org.contributornetwork.directory.domain.OrganisationDetails;
import org.contributornetwork.directory.domain.OrganisationSheet;
import org.contributornetwork.directory.domain.OrganisationSheets;
import org.contributornetwork.directory.domain.OrganisationSheets.Place;
import org.contributornetwork.directory.domain.OrganisationSheets.Placed;
import org.contributornetwork.directory.domain.OrganisationStatus;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Communication writes down what was agreed with the head of a service, and hands it over to be signed. */
@Component
@Transactional
@ForCommunication
public class OrganisationDrafting {

    private final OrganisationSheets sheets;
    private final DirectoryNames names;
    private final Clock clock;

    OrganisationDrafting(OrganisationSheets sheets, DirectoryNames names, Clock clock) {
        this.sheets = sheets;
        this.names = names;
        this.clock = clock;
    }

    /** Drafts under the id that the form was given: the same form sent twice drafts once. */
    public OrganisationSheetId draft(
            OrganisationSheetId id, DepartmentId department, OrganisationEntry entry, Actor actor) {
        Place place = sheets.findPlace(id, department).orElseThrow(NotFound::new);
        if (place.getSame() > 0) {
            return id;
        }
        if (place.isClosed()) {
            throw RuleViolation.of("department.closed", place.getDepartment());
        }
        if (place.getInPreparation() > 0) {
            throw RuleViolation.of("organisation.in-preparation", place.getDepartment());
        }
        sheets.save(new OrganisationSheet(
                id,
                department,
                place.getDepartment(),
                place.getLastNumber() + 1,
                details(entry),
                actor,
                clock.instant()));
        return id;
    }

    public void change(OrganisationSheetId id, int version, OrganisationEntry entry, Actor actor) {
        Placed placed = sheets.requirePlaced(id);
        placed.getSheet().requireVersion(version);
        placed.getSheet().change(details(entry), placed.getDepartment(), actor.author());
        sheets.save(placed.getSheet());
    }

    /** Asks for the signature of this version; pressed twice, it is asked for once. */
    public void submit(OrganisationSheetId id, int version, Actor actor) {
        Placed placed = sheets.requirePlaced(id);
        OrganisationSheet sheet = placed.getSheet();
        if (sheet.status() == OrganisationStatus.AWAITING_SIGNATURE) {
            return;
        }
        sheet.requireVersion(version);
        sheet.submit(placed.getDepartment(), actor.author(), clock.instant());
        sheets.save(sheet);
    }

    public void recall(OrganisationSheetId id, Actor actor) {
        Placed placed = sheets.requirePlaced(id);
        OrganisationSheet sheet = placed.getSheet();
        if (sheet.status() == OrganisationStatus.DRAFT) {
            return;
        }
        sheet.recall(placed.getDepartment(), actor.author());
        sheets.save(sheet);
    }

    public void abandon(OrganisationSheetId id, Actor actor) {
        Placed placed = sheets.requirePlaced(id);
        OrganisationSheet sheet = placed.getSheet();
        if (sheet.status() == OrganisationStatus.ABANDONED) {
            return;
        }
        sheet.abandon(placed.getDepartment(), actor.author());
        sheets.save(sheet);
    }

    private OrganisationDetails details(OrganisationEntry entry) {
        if (entry.agreedOn() != null && entry.agreedOn().isAfter(LocalDate.now(clock))) {
            throw RuleViolation.at("agreedOn", "organisation.agreed-in-the-future");
        }
        return entry.details(names.staffMembers(entry.people()));
    }
}
