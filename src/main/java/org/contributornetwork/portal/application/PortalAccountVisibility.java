package org.contributornetwork.portal.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.paging.KeysetQuery;

/**
 * Which accounts a reader may see: communication all of them, a director those of the people of their services, everybody
 * their own. The others do not exist for them.
 */
final class PortalAccountVisibility {

    private static final UUID NOBODY = new UUID(0, 0);

    private PortalAccountVisibility() {}

    /** For a query of the account {@code a}. */
    static void restrict(KeysetQuery<?> query, Actor actor) {
        if (actor.isCommunication()) {
            return;
        }
        query.where(
                "(a.department_id in (:headed) or a.staff_member_id = :self)",
                Map.of(
                        "headed",
                        actor.decidedDepartments().length == 0 ? List.of(NOBODY) : List.of(actor.decidedDepartments()),
                        "self",
                        actor.staffMember() == null ? NOBODY : actor.staffMember()));
    }

    static boolean allows(Actor actor, UUID department, UUID person) {
        return actor.isCommunication() || actor.decidesFor(department) || actor.is(person);
    }
}
