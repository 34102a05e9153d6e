package org.contributornetwork.referents.application;

import java.util.Map;
import java.util.UUID;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.paging.KeysetQuery;

/**
 * Which mandates a reader may see: communication all of them, a director those of the services they head, everybody their own
 * and those that they proposed. The others do not exist for them.
 */
final class MandateVisibility {

    private static final UUID NOBODY = new UUID(0, 0);

    private MandateVisibility() {}

    static void restrict(KeysetQuery<?> query, Actor actor) {
        if (actor.isCommunication()) {
            return;
        }
        query.where(
                "(m.department_id = any(:headed) or m.staff_member_id = :self or m.proposed_by = :account)",
                Map.of(
                        "headed", actor.decidedDepartments(),
                        "self", actor.staffMember() == null ? NOBODY : actor.staffMember(),
                        "account", actor.account().value()));
    }

    static boolean allows(Actor actor, UUID department, UUID person, UUID proposer) {
        return actor.isCommunication()
                || actor.decidesFor(department)
                || actor.is(person)
                || actor.account().value().equals(proposer);
    }
}
