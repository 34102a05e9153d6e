package org.contributornetwork.portal.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.contributornetwork.portal.PortalAccountEvent.Holder;
import org.contributornetwork.portal.PortalAccountId;
import org.contributornetwork.portal.domain.PortalAccount;
import org.contributornetwork.portal.domain.PortalAccounts;
import org.contributornetwork.shared.history.Author;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what was published on the portal, and which accounts that keeps awake. */
@Component
class ContentsWriting {

    private static final String CONTRIBUTION = """
            insert into portal_contribution (content_id, revision_id, user_name, title, content_type, revised_at)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing""";

    /** The day of the latest contribution of each account whose last known one is earlier. */
    private static final String LATER = """
            (select a.id, (c.latest at time zone :zone)::date as day
             from portal_account a
             join (select lower(user_name) as name, max(revised_at) as latest from portal_contribution group by 1) c
               on c.name = lower(a.user_name)
             where a.status <> 'CLOSED'
               and (a.last_contribution_on is null or a.last_contribution_on < (c.latest at time zone :zone)::date))""";

    private final PortalAccounts accounts;
    private final Holders holders;
    private final UnsentWrites writes;
    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Clock clock;

    ContentsWriting(
            PortalAccounts accounts,
            Holders holders,
            UnsentWrites writes,
            JdbcClient jdbc,
            JdbcTemplate template,
            Clock clock) {
        this.accounts = accounts;
        this.holders = holders;
        this.writes = writes;
        this.jdbc = jdbc;
        this.template = template;
        this.clock = clock;
    }

    void write(List<PortalContent> contents, IntConsumer done) {
        int written = 0;
        for (List<PortalContent> some : Slices.of(contents)) {
            template.batchUpdate(CONTRIBUTION, some, some.size(), (statement, content) -> {
                statement.setLong(1, content.contentId());
                statement.setLong(2, content.revisionId());
                statement.setString(3, content.userName());
                statement.setString(4, content.title());
                statement.setString(5, content.contentType());
                statement.setObject(6, content.revisedAt().atOffset(ZoneOffset.UTC));
            });
            written += some.size();
            done.accept(written);
        }
    }

    /**
     * Credits every account with the latest that is known of it, whenever it was seen. A first contribution changes the life of an
     * account, and goes through its record; a later one only moves a day, of all accounts in one statement.
     */
    void credit(Author author) {
        jdbc.sql("update portal_account a set last_contribution_on = later.day from " + LATER
                        + " later where later.id = a.id and a.last_contribution_on is not null")
                .param("zone", clock.getZone().getId())
                .update();
        Map<UUID, LocalDate> first = jdbc
                .sql("select later.id, later.day from " + LATER + " later order by later.id")
                .param("zone", clock.getZone().getId())
                .query((row, number) ->
                        Map.entry(row.getObject("id", UUID.class), row.getObject("day", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        for (List<UUID> some : Slices.of(first.keySet().stream().sorted().toList())) {
            Map<PortalAccountId, Holder> names = holders.of(some);
            for (PortalAccount account :
                    accounts.findByIdIn(some.stream().map(PortalAccountId::new).toList())) {
                LocalDate day = first.get(account.id().value());
                Holder holder = names.get(account.id());
                if (day != null && holder != null) {
                    account.contributed(day, holder, author);
                    accounts.save(account);
                }
            }
            writes.sendAndForget();
        }
    }
}
