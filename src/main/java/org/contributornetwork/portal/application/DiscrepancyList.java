package org.contributornetwork.portal.application;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.contributornetwork.portal.Discrepancies;
import org.contributornetwork.portal.ExpectedRoles;
import org.contributornetwork.portal.PortalAccountStatus;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.NetworkMemory;
import org.contributornetwork.shared.Reading;
import org.contributornetwork.shared.paging.KeysetQuery;
import org.contributornetwork.shared.paging.PageRequest;
import org.contributornetwork.shared.paging.ResultPage;
import org.contributornetwork.shared.paging.SearchText;
import org.contributornetwork.shared.paging.SortKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the portal is not as the network wants it: accounts, users whom nobody knows, people who have no account. */
@Component
@Reading
@ForCommunication
public class DiscrepancyList {

    /** A user of the portal has no identifier of ours; their name gives one that stays. */
    private static final String ALL = """
            (select a.id, %1$s as kind, a.id as account, s.id as person, s.last_name, s.first_name, s.department_id,
                    a.user_name, a.status, a.observed_roles as roles, %2$s as expected, a.search_text
             from portal_account a join staff_member s on s.id = a.staff_member_id where a.observed_status is not null
             union all
             select s.id, 'WITHOUT_ACCOUNT', null, s.id, s.last_name, s.first_name, s.department_id,
                    '', null, '{}', %3$s, s.search_text
             from staff_member s where %4$s
             union all
             select md5(t.user_name)::uuid, 'UNKNOWN_PERSON', null, null, t.user_name, '', null,
                    t.user_name, t.status, t.roles, '{}', search_fold(t.user_name || ' ' || t.email)
             from portal_stranger t where %5$s) x""".formatted(
                    Discrepancies.OF_ACCOUNT,
                    ExpectedRoles.array("a.staff_member_id"),
                    ExpectedRoles.array("s.id"),
                    Discrepancies.WITHOUT_ACCOUNT,
                    Discrepancies.UNKNOWN_PERSON);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final NetworkMemory memory;

    DiscrepancyList(JdbcClient jdbc, Clock clock, NetworkMemory memory) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.memory = memory;
    }

    /** Discrepancies are found by looking at everybody: a page is remembered until the network changes. */
    public ResultPage<Row> page(Filter filter, PageRequest request) {
        return memory.recall(new Asked(filter, request), () -> query(filter).page(request));
    }

    private record Asked(Filter filter, PageRequest request) {}

    @Transactional(readOnly = true)
    public void export(Filter filter, PageRequest request, Consumer<Row> consumer) {
        query(filter).forEach(request, consumer);
    }

    private KeysetQuery<Row> query(Filter filter) {
        return new KeysetQuery<>(
                        jdbc,
                        "x.kind, x.account, x.person, x.last_name, x.first_name, x.department_id, d.name as department, "
                                + "x.user_name, x.status, x.roles, x.expected",
                        ALL,
                        "x.id",
                        (row, number) -> row(row))
                .computed()
                .decoratedBy("left join department d on d.id = x.department_id")
                .sortedBy("name", SortKey.french("x.last_name"), SortKey.french("x.first_name"))
                .sortedBy("kind", SortKey.of("x.kind", "text"))
                .where("x.kind is not null")
                .day("today", LocalDate.now(clock))
                .whereGiven("x.kind = :kind", "kind", filter.asked())
                .whereSearched(
                        "x.search_text like (select search_fold(:text))", "text", SearchText.contains(filter.q()));
    }

    private static Row row(ResultSet row) throws SQLException {
        Discrepancies.Kind kind = Discrepancies.Kind.valueOf(row.getString("kind"));
        return new Row(
                kind,
                row.getObject("account", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("last_name"),
                row.getString("first_name"),
                row.getObject("department_id", UUID.class),
                row.getString("department"),
                row.getString("user_name"),
                kind == Discrepancies.Kind.ACTIVE_THERE
                        && PortalAccountStatus.CLOSED.name().equals(row.getString("status")),
                texts(row.getArray("roles")),
                texts(row.getArray("expected")));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    /** @param kind a code of {@link Discrepancies.Kind}, or all of them */
    public record Filter(@Nullable String q, @Nullable String kind) {

        /** The kind that was asked for; none where it is no kind. */
        @Nullable String asked() {
            return Discrepancies.Kind.of(kind).map(Enum::name).orElse(null);
        }
    }

    /**
     * @param lastName of a user of the portal whom nobody knows, the user name
     * @param closed   whether the account is closed here, and not only suspended
     */
    public record Row(
            Discrepancies.Kind kind,
            @Nullable UUID account,
            @Nullable UUID person,
            String lastName,
            String firstName,
            @Nullable UUID departmentId,
            @Nullable String department,
            String userName,
            boolean closed,
            List<String> roles,
            List<String> expectedRoles) {

        /** The code of what there is to do. */
        public String advice() {
            return closed ? "closed-here" : kind.code();
        }

        public String name() {
            return (lastName + " " + firstName).strip();
        }
    }
}
