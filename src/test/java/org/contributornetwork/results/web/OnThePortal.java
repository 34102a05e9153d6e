package org.contributornetwork.results.web;

import java.time.LocalDate;
import java.util.UUID;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Accounts on the portal and organisation sheets as they lie in the database, written directly: these pages are asked what
 * they make of a state, not how it came to be.
 */
final class OnThePortal {

    private final JdbcClient jdbc;
    private final LocalDate today;

    OnThePortal(JdbcClient jdbc, LocalDate today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** Publishes there since ten days ago. */
    void awake(StaffMemberId person) {
        account(person, "ACTIVE", today.minusDays(10));
    }

    /** Published last half a year ago, in a service that expects it every 90 days. */
    void asleep(StaffMemberId person) {
        account(person, "ACTIVE", today.minusMonths(5).minusDays(3));
    }

    /** An account in that state, created a year ago, instead of the one that a mandate may have asked for. */
    void account(StaffMemberId person, String status, @Nullable LocalDate lastContributionOn) {
        jdbc.sql("delete from portal_account where staff_member_id = ?")
                .param(person.value())
                .update();
        boolean suspended = status.equals("SUSPENDED");
        jdbc.sql("""
                        insert into portal_account (id, version, staff_member_id, user_name, status, requested_at, requested_by_name,
                            created_on, roles_set_on, sections_set_on, welcome_sent_on, last_contribution_on, suspended_on,
                            suspension_reason, status_before_suspension)
                        select gen_random_uuid(), 0, s.id, split_part(s.email, '@', 1), :status, now(), 'Hélène Aubry',
                            cast(:created as date), cast(:set as date), cast(:set as date), cast(:set as date),
                            cast(:last as date), cast(:suspended as date), :reason, :before
                        from staff_member s where s.id = :person""")
                .param("person", person.value())
                .param("status", status)
                .param("created", status.equals("REQUESTED") ? null : today.minusYears(1))
                .param("set", status.equals("REQUESTED") || status.equals("CREATED") ? null : today.minusYears(1))
                .param("last", lastContributionOn)
                .param("suspended", suspended ? today : null)
                .param("reason", suspended ? "Congé parental." : null)
                .param("before", suspended ? "ACTIVE" : null)
                .update();
    }

    /** A sheet in that state, whose circuit for news names somebody of the register. */
    UUID sheet(DepartmentId department, int number, String status, StaffMemberId validator) {
        UUID sheet = UUID.randomUUID();
        boolean signed = status.equals("SIGNED");
        jdbc.sql("""
                        insert into organisation_sheet (id, version, department_id, number, status, drafted_at, drafted_by, drafted_by_name,
                            changes, submitted_at, signed_at, signed_by, signed_by_name)
                        select :id, 0, :department, :number, :status, cast(:at as timestamptz), u.id, u.display_name,
                            0, cast(:at as timestamptz), case when :signed then cast(:at as timestamptz) end,
                            case when :signed then u.id end, case when :signed then u.display_name end
                        from user_account u where u.role = 'COMMUNICATION' order by u.id limit 1""")
                .param("id", sheet)
                .param("department", department.value())
                .param("number", number)
                .param("status", status)
                .param("at", today.minusMonths(8) + "T09:00:00Z")
                .param("signed", signed)
                .update();
        jdbc.sql("""
                        insert into validation_circuit (id, sheet_id, content_type, kind, validator_id, validator_name)
                        values (gen_random_uuid(), :sheet, 'NEWS', 'DEPARTMENT', :validator, 'Qui valide')""")
                .param("sheet", sheet)
                .param("validator", validator.value())
                .update();
        return sheet;
    }

    /** That person decides in place of the head until the tenth day from now. */
    void deputy(DepartmentId department, StaffMemberId head, StaffMemberId deputy) {
        jdbc.sql("""
                        insert into deputy (id, version, department_id, head_id, staff_member_id, scope, starts_on, ends_on,
                            named_at, named_by, named_by_name)
                        select gen_random_uuid(), 0, :department, :head, :deputy, array['REFERENTS', 'ORGANISATION'], :today, :end,
                            now(), u.id, u.display_name
                        from user_account u where u.role = 'COMMUNICATION' order by u.id limit 1""")
                .param("department", department.value())
                .param("head", head.value())
                .param("deputy", deputy.value())
                .param("today", today)
                .param("end", today.plusDays(11))
                .update();
    }
}
