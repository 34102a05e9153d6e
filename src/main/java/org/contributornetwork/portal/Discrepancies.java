package org.contributornetwork.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.contributornetwork.shared.paging.KeysetQuery;
import org.jspecify.annotations.Nullable;

/**
 * Where the portal, by its last export, is not as the network wants it (« écarts »). This is the one place of the rule: a
 * condition of SQL for lists and counts, and the same in Java for an export that has not been written down yet.
 */
public final class Discrepancies {

    public enum Kind {
        /** The roles there are not the expected ones. */
        ROLES,
        /** Blocked there, and not suspended here. */
        BLOCKED_THERE,
        /** Suspended or closed here, and still open there. */
        ACTIVE_THERE,
        ABSENT_THERE,
        /** A user of the portal whom the network does not know. */
        UNKNOWN_PERSON,
        /** A contributor or referent who has no account. */
        WITHOUT_ACCOUNT;

        /** As addresses and messages spell it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> of(@Nullable String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }

    /**
     * The kind by which the account {@code a} differs, or null: an expression of SQL; the statement has a parameter
     * {@code :today}. A closed account no longer counts once its person has another one. Observed roles are stored sorted, as the
     * expected ones are.
     */
    public static final String OF_ACCOUNT = """
            (case
             when a.observed_status is null then null
             when a.status = 'SUSPENDED' then case when a.observed_status = 'ACTIVE' then 'ACTIVE_THERE' end
             when a.status = 'CLOSED' then
                 case when a.observed_status = 'ACTIVE' and not exists (
                     select 1 from portal_account other where other.staff_member_id = a.staff_member_id and other.status <> 'CLOSED')
                 then 'ACTIVE_THERE' end
             when a.observed_status = 'ABSENT' then case when a.status <> 'REQUESTED' then 'ABSENT_THERE' end
             when a.observed_status = 'BLOCKED' then 'BLOCKED_THERE'
             when a.observed_roles <> %s then 'ROLES'
             end)""".formatted("(" + ExpectedRoles.array("a.staff_member_id") + ")");

    private static final String NO_ACCOUNT = """
            not exists (select 1 from portal_account other where other.staff_member_id = %s and other.status <> 'CLOSED')""";

    /**
     * Whether the person {@code s}, who is there, should have an account and has none; parameter {@code :today}. Those who are
     * not found among the accounts are few: they are told first, and then looked up.
     */
    public static final String WITHOUT_ACCOUNT = """
            (s.left_on is null
             and s.id = any (array(
                 select st.staff_member_id from staff_member_task st where %s
                 union
                 select rm.staff_member_id from referent_mandate rm where %s and %s)))""".formatted(
                    NO_ACCOUNT.formatted("st.staff_member_id"),
                    ExpectedRoles.MANDATE_IN_FORCE,
                    NO_ACCOUNT.formatted("rm.staff_member_id"));

    /** Whether the user of the portal {@code t} is unknown here. */
    public static final String UNKNOWN_PERSON = "(t.status <> 'GONE')";

    /**
     * How many there are of all kinds together, of no kind more than a list counts: in a city that has just begun, half of the
     * people have no account. An expression of SQL; parameter {@code :today}.
     */
    public static final String COUNT =
            """
            ((select count(*) from (select from portal_account a
                                    where a.observed_status is not null and %1$s is not null limit %4$d) x)
             + (select count(*) from (select from staff_member s where %2$s limit %4$d) x)
             + (select count(*) from (select from portal_stranger t where %3$s limit %4$d) x))""".formatted(OF_ACCOUNT, WITHOUT_ACCOUNT, UNKNOWN_PERSON, KeysetQuery.COUNT_LIMIT + 1);

    private Discrepancies() {}

    /** The rule of {@link #OF_ACCOUNT} for one account whose person has no other. */
    public static @Nullable Kind of(
            PortalAccountStatus status, @Nullable ObservedStatus observed, List<String> roles, boolean referent) {
        if (observed == null) {
            return null;
        }
        return switch (status) {
            case SUSPENDED, CLOSED -> observed == ObservedStatus.ACTIVE ? Kind.ACTIVE_THERE : null;
            case REQUESTED, CREATED, CONFIGURED, ACTIVE ->
                switch (observed) {
                    case ABSENT -> status == PortalAccountStatus.REQUESTED ? null : Kind.ABSENT_THERE;
                    case BLOCKED -> Kind.BLOCKED_THERE;
                    case ACTIVE -> ExpectedRoles.areThose(roles, referent) ? null : Kind.ROLES;
                };
        };
    }
}
