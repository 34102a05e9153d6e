package org.contributornetwork.portal.application;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.contributornetwork.portal.ObservedStatus;
import org.contributornetwork.portal.PortalAccountEvent;
import org.contributornetwork.portal.PortalAccountEvent.Holder;
import org.contributornetwork.portal.PortalAccountId;
import org.contributornetwork.portal.PortalAccountStatus;
import org.contributornetwork.portal.application.UsersComparison.Find;
import org.contributornetwork.portal.application.UsersComparison.Match;
import org.contributornetwork.portal.domain.PortalAccount;
import org.contributornetwork.portal.domain.PortalAccounts;
import org.contributornetwork.shared.history.Author;
import org.contributornetwork.shared.history.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes down what a look at the users of the portal showed. What concerns the life of an account goes through its record, some
 * hundred at a time; what the portal merely says of it lies beside, and is written in batches.
 */
@Component
class UsersWriting {

    private static final String OBSERVED = """
            update portal_account set observed_at = ?, observed_status = ?, observed_roles = ?, observed_created_on = ?,
                observed_last_access_at = ?, observed_last_sign_in_at = ? where id = ?""";

    private static final String STRANGER = """
            insert into portal_stranger (user_name, email, status, roles, last_access_at, observed_at) values (?, ?, ?, ?, ?, ?)
            on conflict (user_name) do update set email = excluded.email, status = excluded.status, roles = excluded.roles,
                last_access_at = excluded.last_access_at, observed_at = excluded.observed_at""";

    private final PortalAccounts accounts;
    private final UnsentWrites writes;
    private final AccountsOfLeavers leavers;
    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;

    UsersWriting(
            PortalAccounts accounts,
            UnsentWrites writes,
            AccountsOfLeavers leavers,
            JdbcTemplate jdbc,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.writes = writes;
        this.leavers = leavers;
        this.jdbc = jdbc;
        this.events = events;
    }

    void write(UsersComparison comparison, Author author, Instant now, IntConsumer done) {
        takeUp(comparison.finds(), author, now);
        done.accept(comparison.finds().size());
        prove(comparison.matches(), author);
        done.accept(comparison.finds().size() + comparison.matches().size());
        List<Observation> observations = new ArrayList<>();
        comparison.finds().forEach(find -> observations.add(new Observation(find.id(), find.user(), find.seen())));
        comparison
                .matches()
                .forEach(match ->
                        observations.add(new Observation(match.account().id(), match.user(), match.seen())));
        Slices.of(observations).forEach(some -> note(some, now));
        miss(comparison.gone(), author, now);
        Slices.of(comparison.strangers()).forEach(some -> meet(some, now));
        if (!comparison.noLongerStrange().isEmpty()) {
            jdbc.update(
                    "update portal_stranger set status = 'GONE', observed_at = ? where user_name = any(?)",
                    moment(now),
                    comparison.noLongerStrange().toArray(String[]::new));
        }
    }

    /** Accounts that the portal had before anybody asked for them here; that of a leaver is taken up as closed. */
    private void takeUp(List<Find> finds, Author author, Instant now) {
        for (List<Find> some : Slices.of(finds)) {
            for (Find find : some) {
                Holder holder = new Holder(
                        find.person().id(),
                        find.person().name(),
                        find.person().department(),
                        find.user().userName());
                PortalAccount account = PortalAccount.foundOnPortal(
                        find.id(), holder, find.seen().sighting(), author, now);
                LocalDate leftOn = find.person().leftOn();
                if (leftOn != null) {
                    LocalDate today = find.seen().sighting().on();
                    account.closeOnDeparture(leavers.reason(), leftOn, today, holder, author);
                }
                accounts.save(account);
            }
            writes.sendAndForget();
        }
    }

    private void prove(List<Match> matches, Author author) {
        List<Match> proven = matches.stream()
                .filter(match -> match.seen().proves())
                .sorted(Comparator.comparing(match -> match.account().id().value()))
                .toList();
        for (List<Match> some : Slices.of(proven)) {
            Map<PortalAccountId, PortalAccount> found =
                    accounts
                            .findByIdIn(some.stream()
                                    .map(match -> match.account().id())
                                    .toList())
                            .stream()
                            .collect(Collectors.toMap(PortalAccount::id, Function.identity()));
            for (Match match : some) {
                PortalAccount account = found.get(match.account().id());
                if (account != null) {
                    account.seen(match.seen().sighting(), match.account().holder(), author);
                    accounts.save(account);
                }
            }
            writes.sendAndForget();
        }
    }

    private void note(List<Observation> some, Instant now) {
        jdbc.batchUpdate(OBSERVED, some, some.size(), (statement, observation) -> {
            PortalUser user = observation.user();
            statement.setObject(1, moment(now));
            statement.setString(2, observation.seen().status().name());
            statement.setArray(3, texts(statement, user.roles()));
            statement.setObject(4, observation.seen().sighting().createdOn(), Types.DATE);
            statement.setObject(5, moment(user.lastAccessAt()), Types.TIMESTAMP_WITH_TIMEZONE);
            statement.setObject(6, moment(user.lastSignInAt()), Types.TIMESTAMP_WITH_TIMEZONE);
            statement.setObject(7, observation.account().value());
        });
    }

    /** Nothing of the account itself changes: whether it is to be created again, or closed, is for somebody to say. */
    private void miss(List<KnownAccount> gone, Author author, Instant now) {
        if (gone.isEmpty()) {
            return;
        }
        jdbc.update(
                "update portal_account set observed_at = ?, observed_status = 'ABSENT', observed_roles = '{}' where id = any(?)",
                moment(now),
                gone.stream().map(account -> account.id().value()).toArray(UUID[]::new));
        for (KnownAccount account : gone) {
            // That an account which nobody has created yet is not there is no news.
            if (account.said() != null || account.status() != PortalAccountStatus.REQUESTED) {
                String before =
                        account.said() == null ? "" : account.said().status().name();
                events.publishEvent(new PortalAccountEvent.Observed(
                        account.id(),
                        account.holder(),
                        List.of(new Change("observedStatus", before, ObservedStatus.ABSENT.name())),
                        author));
            }
        }
    }

    private void meet(List<PortalUser> some, Instant now) {
        jdbc.batchUpdate(STRANGER, some, some.size(), (statement, user) -> {
            statement.setString(1, user.userName());
            statement.setString(2, user.email());
            statement.setString(3, user.blocked() ? "BLOCKED" : "ACTIVE");
            statement.setArray(4, texts(statement, user.roles()));
            statement.setObject(5, moment(user.lastAccessAt()), Types.TIMESTAMP_WITH_TIMEZONE);
            statement.setObject(6, moment(now));
        });
    }

    private static Array texts(PreparedStatement statement, List<String> texts) throws SQLException {
        return statement.getConnection().createArrayOf("text", texts.toArray());
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private record Observation(PortalAccountId account, PortalUser user, Seen seen) {}
}
