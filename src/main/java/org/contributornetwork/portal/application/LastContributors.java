package org.contributornetwork.portal.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.contributornetwork.portal.Dormancy;
import org.contributornetwork.portal.PortalAccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether an account is the last active one of its service: it is active, asleep or not, and no other that is awake would be
 * left. Nobody is kept from suspending it; they are asked twice.
 */
@Component
class LastContributors {

    private final JdbcClient jdbc;
    private final Clock clock;

    LastContributors(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The name of the service that would be left without anybody active. */
    Optional<String> serviceLeftWithout(PortalAccountId id) {
        return left(id, "");
    }

    /**
     * The same, and until the transaction ends nobody else takes an active account from that service: of two who suspend the last
     * two at once, the second is asked too.
     */
    Optional<String> serviceLeftWithoutFromNowOn(PortalAccountId id) {
        return left(id, " for update of o");
    }

    private Optional<String> left(PortalAccountId id, String lock) {
        List<Active> active = jdbc.sql("""
                        select o.id, d.name from portal_account a
                        join staff_member s on s.id = a.staff_member_id
                        join department d on d.id = s.department_id
                        join staff_member colleague on colleague.department_id = d.id and colleague.left_on is null
                        join portal_account o on o.staff_member_id = colleague.id and o.status = 'ACTIVE'
                        where a.id = :id and (o.id = a.id or not %s)
                        order by o.id""".formatted(Dormancy.condition("o")) + lock)
                .param("id", id.value())
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new Active(row.getObject("id", UUID.class), row.getString("name")))
                .list();
        return active.size() == 1 && active.get(0).account().equals(id.value())
                ? Optional.of(active.get(0).department())
                : Optional.empty();
    }

    private record Active(UUID account, String department) {}
}
