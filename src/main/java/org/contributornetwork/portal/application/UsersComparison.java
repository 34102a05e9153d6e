package org.contributornetwork.portal.application;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.portal.Discrepancies;
import org.contributornetwork.portal.ExpectedRoles;
import org.contributornetwork.portal.ObservedStatus;
import org.contributornetwork.portal.PortalAccountId;
import org.contributornetwork.portal.PortalAccountStatus;
import org.contributornetwork.portal.application.PortalSnapshot.Person;
import org.contributornetwork.portal.application.PortalSnapshot.Stranger;
import org.jspecify.annotations.Nullable;

/**
 * The users of the portal beside the accounts of the network: which belong together, by address, else by user name; what is
 * new; who is unknown; who is missing. It decides and writes nothing.
 */
final class UsersComparison {

    enum Verdict {
        /** The account is taken up here, or the stranger noted. */
        NEW,
        CHANGED,
        UNCHANGED
    }

    /** A user of the portal and their account here. */
    record Match(KnownAccount account, PortalUser user, Seen seen) {}

    /** A user of the portal who is in the register and had no account here. */
    record Find(PortalAccountId id, Person person, PortalUser user, Seen seen) {}

    private final PortalSnapshot snapshot;
    private final LocalDate today;
    private final ZoneId zone;
    private final Map<PortalUser, Verdict> verdicts = new HashMap<>();
    private final Map<PortalUser, String> nameTakenBy = new HashMap<>();
    private final List<Match> matches = new ArrayList<>();
    private final List<Find> finds = new ArrayList<>();
    private final List<PortalUser> strangers = new ArrayList<>();
    private final Set<String> strangerNames = new HashSet<>();
    private final List<KnownAccount> gone = new ArrayList<>();
    private final Map<Discrepancies.Kind, Integer> discrepancies = new EnumMap<>(Discrepancies.Kind.class);

    UsersComparison(PortalSnapshot snapshot, List<PortalUser> users, LocalDate today, ZoneId zone) {
        this.snapshot = snapshot;
        this.today = today;
        this.zone = zone;
        Set<PortalAccountId> matched = new HashSet<>();
        List<PortalUser> unplaced = new ArrayList<>();
        for (PortalUser user : users) {
            if (!placeByEmail(user, matched)) {
                unplaced.add(user);
            }
        }
        unplaced.forEach(user -> placeByName(user, matched));
        snapshot.accounts().stream()
                .filter(account -> !matched.contains(account.id()))
                .forEach(this::miss);
        count(Discrepancies.Kind.WITHOUT_ACCOUNT, snapshot.withoutAccountBeside(foundPeople()));
    }

    Verdict verdictOn(PortalUser user) {
        return verdicts.getOrDefault(user, Verdict.UNCHANGED);
    }

    /** Who has the user's name here, where that is somebody else; it can then not be taken over. */
    @Nullable String nameTakenBy(PortalUser user) {
        return nameTakenBy.get(user);
    }

    List<Match> matches() {
        return matches;
    }

    List<Find> finds() {
        return finds;
    }

    /** Unknown users that are new, or not as they were. */
    List<PortalUser> strangers() {
        return strangers;
    }

    /** Accounts that the portal does not have, and that were not known to be missing. */
    List<KnownAccount> gone() {
        return gone;
    }

    /** Strangers of former times who are known now, or no longer on the portal. */
    Set<String> noLongerStrange() {
        Set<String> names = new LinkedHashSet<>();
        snapshot.strangers().values().stream()
                .filter(stranger -> !stranger.status().equals("GONE") && !strangerNames.contains(stranger.userName()))
                .forEach(stranger -> names.add(stranger.userName()));
        return names;
    }

    /** Whether all that changes stands in a line; who is missing, or known by now, stands in none. */
    boolean changesNobodyElse() {
        return gone.isEmpty() && noLongerStrange().isEmpty();
    }

    /** How many of each kind there will be once this is taken over. */
    Map<Discrepancies.Kind, Integer> discrepancies() {
        return discrepancies;
    }

    private boolean placeByEmail(PortalUser user, Set<PortalAccountId> matched) {
        Person person = snapshot.person(PortalSnapshot.folded(user.email()));
        if (person == null) {
            return false;
        }
        KnownAccount account = snapshot.accountOf(person.id());
        if (account == null) {
            find(person, user);
        } else if (matched.add(account.id())) {
            match(account, user);
        } else {
            return false;
        }
        return true;
    }

    private void placeByName(PortalUser user, Set<PortalAccountId> matched) {
        KnownAccount account = snapshot.named(user.userName());
        if (account != null && matched.add(account.id())) {
            match(account, user);
        } else {
            meet(user);
        }
    }

    private void match(KnownAccount account, PortalUser user) {
        Seen seen = Seen.of(account, user, today, zone);
        matches.add(new Match(account, user, seen));
        KnownAccount namesake = snapshot.named(user.userName());
        if (!account.isClosed()
                && namesake != null
                && !namesake.isClosed()
                && !namesake.id().equals(account.id())) {
            nameTakenBy.put(user, namesake.holder().personName());
        }
        verdicts.put(user, seen.isNews() ? Verdict.CHANGED : Verdict.UNCHANGED);
        PortalAccountStatus status =
                account.status() == PortalAccountStatus.REQUESTED ? PortalAccountStatus.CREATED : account.status();
        count(Discrepancies.of(status, seen.status(), user.roles(), account.referent()));
    }

    private void find(Person person, PortalUser user) {
        boolean left = person.leftOn() != null;
        if (left && user.blocked()) {
            // Gone from the city, shut out of the portal: nothing is left to be done.
            return;
        }
        KnownAccount namesake = snapshot.named(user.userName());
        if (!left && namesake != null && !namesake.isClosed()) {
            nameTakenBy.put(user, namesake.holder().personName());
        }
        Seen seen = Seen.first(user, person.referent(), today, zone);
        finds.add(new Find(PortalAccountId.next(), person, user, seen));
        verdicts.put(user, Verdict.NEW);
        count(Discrepancies.of(
                left ? PortalAccountStatus.CLOSED : PortalAccountStatus.CREATED,
                seen.status(),
                user.roles(),
                person.referent()));
    }

    private void meet(PortalUser user) {
        strangerNames.add(user.userName());
        count(Discrepancies.Kind.UNKNOWN_PERSON, 1);
        Stranger known = snapshot.strangers().get(user.userName());
        boolean same = known != null
                && known.status().equals(user.blocked() ? "BLOCKED" : "ACTIVE")
                && known.email().equals(user.email())
                && known.roles().equals(user.roles());
        if (!same) {
            strangers.add(user);
            verdicts.put(user, known == null ? Verdict.NEW : Verdict.CHANGED);
        }
    }

    /** The portal has no such user. Of a closed account that was never seen there, nobody needs to hear so. */
    private void miss(KnownAccount account) {
        boolean news =
                account.said() == null ? !account.isClosed() : account.said().status() != ObservedStatus.ABSENT;
        if (news) {
            gone.add(account);
        }
        count(Discrepancies.of(account.status(), ObservedStatus.ABSENT, ExpectedRoles.of(false), false));
    }

    private List<StaffMemberId> foundPeople() {
        return finds.stream().map(find -> find.person().id()).toList();
    }

    private void count(Discrepancies.@Nullable Kind kind) {
        if (kind != null) {
            count(kind, 1);
        }
    }

    private void count(Discrepancies.Kind kind, int number) {
        discrepancies.merge(kind, number, Integer::sum);
    }
}
