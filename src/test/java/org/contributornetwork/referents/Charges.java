package org.contributornetwork.referents;

import java.time.LocalDate;
import java.util.UUID;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who decides beside the heads of services: their deputies, and the heads of directorates. */
public final class Charges {

    private final JdbcClient jdbc;

    public Charges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param until first day without the charge */
    public void deputy(
            StaffMemberId deputy, StaffMemberId head, DepartmentId department, LocalDate from, LocalDate until) {
        deputy(deputy, head, department, from, until, "REFERENTS");
    }

    public void deputy(
            StaffMemberId deputy,
            StaffMemberId head,
            DepartmentId department,
            LocalDate from,
            LocalDate until,
            String scope) {
        jdbc.sql("""
                        insert into deputy (id, version, department_id, head_id, staff_member_id, scope, starts_on, ends_on, named_at,
                            named_by, named_by_name)
                        select :id, 0, :department, :head, :deputy, array[:scope], :from, :until, now(), a.id, a.display_name
                        from user_account a where a.role <> 'MEMBER' limit 1""")
                .param("id", UUID.randomUUID())
                .param("department", department.value())
                .param("head", head.value())
                .param("deputy", deputy.value())
                .param("scope", scope)
                .param("from", from)
                .param("until", until)
                .update();
    }

    /** That person heads the directorate of this service. */
    public void directorateHead(StaffMemberId director, DepartmentId department, LocalDate from) {
        jdbc.sql("""
                        insert into directorate_headship (id, directorate_id, staff_member_id, starts_on)
                        select :id, d.directorate_id, :director, :from from department d where d.id = :department""")
                .param("id", UUID.randomUUID())
                .param("director", director.value())
                .param("from", from)
                .param("department", department.value())
                .update();
    }
}
