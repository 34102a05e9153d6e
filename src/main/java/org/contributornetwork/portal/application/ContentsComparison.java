package org.contributornetwork.portal.application;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.contributornetwork.portal.PortalAccountId;
import org.contributornetwork.portal.application.PortalContent.Key;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is published on the portal beside what is known of it: which revisions are new, and for which accounts that is a later
 * contribution than the last one. It decides and writes nothing.
 */
final class ContentsComparison {

    private final Set<Key> addedKeys = new HashSet<>();
    private final List<PortalContent> added = new ArrayList<>();
    private int strange;
    private int active;
    private int moved;

    private ContentsComparison() {}

    /** Three statements. */
    static ContentsComparison read(JdbcClient jdbc, List<PortalContent> contents, ZoneId zone) {
        Set<Key> known = new HashSet<>(jdbc.sql("""
                        select c.content_id, c.revision_id from portal_contribution c
                        join unnest(:contents, :revisions) as given (content_id, revision_id)
                          on given.content_id = c.content_id and given.revision_id = c.revision_id""")
                .param(
                        "contents",
                        contents.stream().map(PortalContent::contentId).toArray(Long[]::new))
                .param(
                        "revisions",
                        contents.stream().map(PortalContent::revisionId).toArray(Long[]::new))
                .query((row, number) -> new Key(row.getLong("content_id"), row.getLong("revision_id")))
                .list());
        Map<String, LocalDate> latest = new HashMap<>();
        jdbc.sql("select lower(user_name) as name, max(revised_at) as latest from portal_contribution group by 1")
                .query((row, number) -> Map.entry(
                        row.getString("name"),
                        LocalDate.ofInstant(
                                row.getObject("latest", OffsetDateTime.class).toInstant(), zone)))
                .list()
                .forEach(name -> latest.put(name.getKey(), name.getValue()));
        Map<String, Account> accounts = new HashMap<>();
        jdbc.sql(
                        "select id, lower(user_name) as name, last_contribution_on from portal_account where status <> 'CLOSED'")
                .query((row, number) -> Map.entry(
                        row.getString("name"),
                        new Account(
                                new PortalAccountId(row.getObject("id", UUID.class)),
                                row.getObject("last_contribution_on", LocalDate.class))))
                .list()
                .forEach(account -> accounts.put(account.getKey(), account.getValue()));
        ContentsComparison comparison = new ContentsComparison();
        contents.forEach(content -> comparison.look(content, known, accounts, latest, zone));
        accounts.forEach((name, account) -> comparison.credit(account, latest.get(name)));
        return comparison;
    }

    /** Revisions that are not known yet, each once. */
    List<PortalContent> added() {
        return added;
    }

    boolean isNew(PortalContent content) {
        return addedKeys.contains(content.key());
    }

    /** Accounts whose last contribution moves on, those that become active by it included. */
    int accountsMoved() {
        return moved;
    }

    /** Accounts whose first contribution this is. */
    int accountsActivated() {
        return active;
    }

    /** New revisions of people who have no account here. */
    int byStrangers() {
        return strange;
    }

    private void look(
            PortalContent content,
            Set<Key> known,
            Map<String, Account> accounts,
            Map<String, LocalDate> latest,
            ZoneId zone) {
        if (known.contains(content.key()) || !addedKeys.add(content.key())) {
            return;
        }
        added.add(content);
        String name = PortalSnapshot.folded(content.userName());
        if (!accounts.containsKey(name)) {
            strange++;
        }
        latest.merge(
                name, LocalDate.ofInstant(content.revisedAt(), zone), (one, other) -> one.isAfter(other) ? one : other);
    }

    private void credit(Account account, @Nullable LocalDate latest) {
        if (latest != null && (account.last() == null || latest.isAfter(account.last()))) {
            moved++;
            if (account.last() == null) {
                active++;
            }
        }
    }

    private record Account(PortalAccountId id, @Nullable LocalDate last) {}
}
