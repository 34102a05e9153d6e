package org.contributornetwork.portal.application;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.portal.PortalAccountEvent.Holder;
import org.contributornetwork.portal.PortalAccountId;
import org.contributornetwork.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose an account is, for the history: the names as they are now. */
@Component
class Holders {

    private final JdbcClient jdbc;

    Holders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound if there is no such account */
    Holder of(PortalAccountId id) {
        Holder holder = of(Set.of(id.value())).get(id);
        if (holder == null) {
            throw new NotFound();
        }
        return holder;
    }

    Map<PortalAccountId, Holder> of(Collection<UUID> accounts) {
        return jdbc
                .sql("""
                        select a.id, a.user_name, s.id as person, s.first_name || ' ' || s.last_name as name, s.department_id
                        from portal_account a join staff_member s on s.id = a.staff_member_id where a.id = any(:ids)""")
                .param("ids", accounts.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        new PortalAccountId(row.getObject("id", UUID.class)),
                        new Holder(
                                new StaffMemberId(row.getObject("person", UUID.class)),
                                row.getString("name"),
                                new DepartmentId(row.getObject("department_id", UUID.class)),
                                row.getString("user_name"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
