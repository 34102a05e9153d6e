package org.contributornetwork.portal.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.contributornetwork.portal.ChecklistPoint;
import org.contributornetwork.portal.Discrepancies;
import org.contributornetwork.portal.Dormancy;
import org.contributornetwork.portal.PortalAccountStatus;
import org.jspecify.annotations.Nullable;

/**
 * What lists and records read of an account {@code a} and of the service {@code d} of its person; the statement has
 * a parameter {@code :today}.
 */
final class AccountSql {

    static final String DORMANT = Dormancy.condition("a");

    /** A mandate asked for it, no other is open or in force, and the person has no task: nothing is left that it is for. */
    static final String PURPOSE_OVER = """
            (a.status <> 'CLOSED' and a.mandate_id is not null
             and not exists (select 1 from staff_member_task st where st.staff_member_id = a.staff_member_id)
             and not exists (select 1 from referent_mandate om where om.staff_member_id = a.staff_member_id
                             and (om.status in ('PROPOSED', 'INFORMATION_REQUESTED')
                                  or om.status = 'APPROVED' and om.ends_on > cast(:today as date))))""";

    static final String COLUMNS = """
            a.id, a.status, a.user_name, a.created_on, a.roles_set_on, a.sections_set_on, a.welcome_sent_on, a.first_sign_in_on,
            a.charter_accepted_on, a.last_contribution_on, a.requested_at, a.staff_member_id as person_id, a.last_name, a.first_name,
            d.id as department_id, d.name as department, %s as dormant, %s as discrepancy, %s as purpose_over""".formatted(DORMANT, Discrepancies.OF_ACCOUNT, PURPOSE_OVER);

    private AccountSql() {}

    static AccountState state(ResultSet row) throws SQLException {
        return AccountState.of(PortalAccountStatus.valueOf(row.getString("status")), row.getBoolean("dormant"));
    }

    static NextStep next(ResultSet row) throws SQLException {
        return NextStep.of(state(row), checklist(row).keySet(), discrepancy(row), row.getBoolean("purpose_over"));
    }

    static Discrepancies.@Nullable Kind discrepancy(ResultSet row) throws SQLException {
        String kind = row.getString("discrepancy");
        return kind == null ? null : Discrepancies.Kind.valueOf(kind);
    }

    /** The points that are ticked, with their days. */
    static Map<ChecklistPoint, LocalDate> checklist(ResultSet row) throws SQLException {
        Map<ChecklistPoint, LocalDate> ticked = new EnumMap<>(ChecklistPoint.class);
        for (ChecklistPoint point : ChecklistPoint.values()) {
            LocalDate day = row.getObject(column(point), LocalDate.class);
            if (day != null) {
                ticked.put(point, day);
            }
        }
        return ticked;
    }

    private static String column(ChecklistPoint point) {
        return switch (point) {
            case CREATED -> "created_on";
            case ROLES -> "roles_set_on";
            case SECTIONS -> "sections_set_on";
            case WELCOME -> "welcome_sent_on";
            case FIRST_SIGN_IN -> "first_sign_in_on";
            case CHARTER -> "charter_accepted_on";
        };
    }
}
