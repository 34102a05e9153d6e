package org.contributornetwork.security;

import java.io.Serializable;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.contributornetwork.shared.history.Author;
import org.jspecify.annotations.Nullable;

/**
 * The person who acts, as the database knows them at the start of this request: a role taken away or a headship ended
 * holds from the next click.
 *
 * @param staffMember       the person of the register behind the account, if there is one
 * @param headedDepartments the services that this person heads today
 * @param entrustedDepartments the services for whose referents this person decides in somebody's place today: as the deputy
 *                          of their head, whose name stands beside, or as head of their directorate while nobody heads them,
 *                          and then the name is empty
 * @param contributor       is there and has a task on the portal, an account there that is not closed, or a mandate that is
 *                          proposed or in force
 * @param decisionsWaiting  proposals that await a decision: this person's own to take, or all of them for communication
 */
public record Actor(
        AccountId account,
        String name,
        String email,
        Role role,
        @Nullable UUID staffMember,
        Set<UUID> headedDepartments,
        Map<UUID, String> entrustedDepartments,
        boolean contributor,
        int decisionsWaiting,
        Locale language,
        String appearance)
        implements Principal, Serializable {

    @Override
    public String getName() {
        return account.toString();
    }

    public boolean isAdministrator() {
        return role == Role.ADMINISTRATOR;
    }

    /** Communication, and administrators who may do all that communication does. */
    public boolean isCommunication() {
        return role != Role.MEMBER;
    }

    /** Whoever heads a service, or decides for one in somebody's place. */
    public boolean isDirector() {
        return !headedDepartments.isEmpty() || !entrustedDepartments.isEmpty();
    }

    public boolean heads(UUID department) {
        return headedDepartments.contains(department);
    }

    /** Whether this person decides on the referents of that service today: its head, or whoever stands in for them. */
    public boolean decidesFor(UUID department) {
        return heads(department) || entrustedDepartments.containsKey(department);
    }

    /** The services for which {@link #decidesFor} holds. */
    public UUID[] decidedDepartments() {
        return Stream.concat(headedDepartments.stream(), entrustedDepartments.keySet().stream())
                .distinct()
                .toArray(UUID[]::new);
    }

    /** Whether this account is that person of the register's own. */
    public boolean is(UUID person) {
        return person.equals(staffMember);
    }

    /** Anybody with a place in the network: they may read its directory. */
    public boolean isInNetwork() {
        return isCommunication() || isDirector() || contributor;
    }

    public Author author() {
        return new Author(account.value(), name);
    }
}
