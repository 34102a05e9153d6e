package org.contributornetwork.directory.application;

import java.time.Clock;
import org.contributornetwork.directory.DecisionRights;
import org.contributornetwork.directory.DecisionRights.Deciders;
import org.contributornetwork.directory.DecisionRights.DecisionRight;
import org.contributornetwork.directory.DecisionRights.Scope;
import org.contributornetwork.directory.OrganisationSheetId;
import org.contributornetwork.directory.domain.OrganisationSheet;
import org.contributornetwork.directory.domain.OrganisationSheets;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForSignedIn;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever decides for a service signs its organisation, or sends it back. The same answer given twice by the same person
 * counts once; for anybody else the sheet does not exist.
 */
@Component
@Transactional
@ForSignedIn
public class OrganisationSignature {

    private final OrganisationSheets sheets;
    private final DecisionRights rights;
    private final Clock clock;

    OrganisationSignature(OrganisationSheets sheets, DecisionRights rights, Clock clock) {
        this.sheets = sheets;
        this.rights = rights;
        this.clock = clock;
    }

    /** @param version of the sheet that was read: another one is not what this person agrees to */
    public void sign(OrganisationSheetId id, int version, Actor decider) {
        OrganisationSheet sheet = sheets.findForDecision(id).orElseThrow(NotFound::new);
        Deciders deciders = rights.of(sheet.department(), Scope.ORGANISATION);
        DecisionRight right = deciders.rightOf(decider).orElseThrow(NotFound::new);
        if (sheet.wasSignedBy(decider)) {
            return;
        }
        requireOpen(deciders);
        sheet.requireVersion(version);
        sheet.sign(deciders.department().name(), decider, right, clock.instant());
        sheets.save(sheet);
    }

    public void sendBack(OrganisationSheetId id, int version, String remark, Actor decider) {
        OrganisationSheet sheet = sheets.findForDecision(id).orElseThrow(NotFound::new);
        Deciders deciders = rights.of(sheet.department(), Scope.ORGANISATION);
        DecisionRight right = deciders.rightOf(decider).orElseThrow(NotFound::new);
        if (sheet.wasSentBackBy(decider, remark)) {
            return;
        }
        requireOpen(deciders);
        sheet.requireVersion(version);
        sheet.sendBack(deciders.department().name(), remark, decider, right, clock.instant());
        sheets.save(sheet);
    }

    private static void requireOpen(Deciders deciders) {
        if (deciders.department().closed()) {
            throw RuleViolation.of("department.closed", deciders.department().name());
        }
    }
}
