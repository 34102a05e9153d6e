package org.contributornetwork.portal.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.contributornetwork.portal.ChecklistPoint;
import org.contributornetwork.portal.Dormancy;
import org.contributornetwork.portal.PortalAccountEvent.Holder;
import org.contributornetwork.portal.PortalAccountId;
import org.contributornetwork.portal.PortalAccountStatus;
import org.contributornetwork.portal.domain.PortalAccount;
import org.contributornetwork.portal.domain.PortalAccounts;
import org.contributornetwork.shared.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts that are looked at together, and changed some hundred at a time. */
@Component
class ManyAccounts {

    private static final String LINES = """
            select a.*, s.last_name || ' ' || s.first_name as label, d.name as department,
                   coalesce(awake.others, 0) as others_awake
            from portal_account a
            join staff_member s on s.id = a.staff_member_id
            join department d on d.id = s.department_id
            left join (select p.department_id, count(*) as others
                       from portal_account o
                       join staff_member p on p.id = o.staff_member_id and p.left_on is null
                       where o.status = 'ACTIVE' and o.id <> all(:ids) and not %s
                       group by p.department_id) awake on awake.department_id = d.id
            where a.id = any(:ids)
            order by s.last_name collate "fr-x-icu", s.first_name collate "fr-x-icu", a.id""".formatted(Dormancy.condition("o"));

    private final PortalAccounts accounts;
    private final Holders holders;
    private final UnsentWrites writes;
    private final JdbcClient jdbc;
    private final Clock clock;

    ManyAccounts(PortalAccounts accounts, Holders holders, UnsentWrites writes, JdbcClient jdbc, Clock clock) {
        this.accounts = accounts;
        this.holders = holders;
        this.writes = writes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of these accounts that there are, in French order of their people. */
    List<Line> lines(Collection<UUID> ids) {
        return jdbc.sql(LINES)
                .param("ids", ids.toArray(UUID[]::new))
                .param("today", LocalDate.now(clock))
                .query(ManyAccounts::line)
                .list();
    }

    /** Until the transaction ends nobody else takes an active account from the services of these. */
    void holdTheirServices(Collection<UUID> ids) {
        jdbc.sql("""
                        select o.id from portal_account o join staff_member p on p.id = o.staff_member_id
                        where o.status = 'ACTIVE' and p.department_id in (
                            select s.department_id from portal_account a join staff_member s on s.id = a.staff_member_id
                            where a.id = any(:ids))
                        order by o.id for update of o""").param("ids", ids.toArray(UUID[]::new)).query(UUID.class).list();
    }

    /**
     * Does the same to each.
     *
     * @param only    who else is left as they are
     * @param changed told of each account afterwards
     * @return those that were left as they are
     * @throws StaleEdit if one of the others was like that already
     */
    Set<UUID> change(Collection<UUID> ids, Predicate<PortalAccount> only, Deed deed, Consumer<PortalAccount> changed) {
        Map<PortalAccountId, Holder> whose = holders.of(ids);
        Set<UUID> left = new HashSet<>(ids);
        for (List<UUID> some : Slices.of(new ArrayList<>(ids))) {
            List<PortalAccount> touched = accounts
                    .findByIdIn(some.stream().map(PortalAccountId::new).toList())
                    .stream()
                    .filter(only)
                    .toList();
            Map<UUID, Integer> versions = new HashMap<>();
            for (PortalAccount account : touched) {
                versions.put(account.id().value(), account.versionNow());
                deed.to(account, Objects.requireNonNull(whose.get(account.id())));
                accounts.save(account);
            }
            left.removeAll(versions.keySet());
            // Versions are known once they are written.
            writes.send();
            touched.forEach(account -> {
                if (Objects.equals(versions.get(account.id().value()), account.versionNow())) {
                    // Somebody was quicker, between the look and the deed.
                    throw new StaleEdit();
                }
                changed.accept(account);
            });
            writes.sendAndForget();
        }
        return left;
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("label"),
                PortalAccountStatus.valueOf(row.getString("status")),
                AccountSql.checklist(row).keySet(),
                row.getString("department"),
                row.getInt("others_awake"),
                row.getString("suspension_reason"));
    }

    @FunctionalInterface
    interface Deed {
        void to(PortalAccount account, Holder holder);
    }

    /** @param othersAwake how many accounts of the service are active, do not sleep and are none of these */
    record Line(
            UUID id,
            String label,
            PortalAccountStatus status,
            Set<ChecklistPoint> ticked,
            String department,
            int othersAwake,
            @Nullable String suspensionReason) {

        boolean isLastOfItsService() {
            return status == PortalAccountStatus.ACTIVE && othersAwake == 0;
        }
    }
}
