package org.contributornetwork.directory.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForNetwork;
import org.contributornetwork.shared.Reading;
import org.contributornetwork.shared.paging.FilterIds;
import org.contributornetwork.shared.paging.KeysetQuery;
import org.contributornetwork.shared.paging.PageRequest;
import org.contributornetwork.shared.paging.ResultPage;
import org.contributornetwork.shared.paging.SearchText;
import org.contributornetwork.shared.paging.SortKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people of the register, filtered and sorted, with their place in the network. */
@Component
@Reading
@ForNetwork
public class StaffList {

    private static final String IN_FORCE = "m.status = 'APPROVED' and m.starts_on <= :today and m.ends_on > :today";

    private static final String HEADS = """
            exists (select 1 from headship h where h.staff_member_id = s.id and h.starts_on <= :today
                    and (h.ends_on is null or h.ends_on > :today))""";

    private static final String REFERENT =
            "exists (select 1 from referent_mandate m where m.staff_member_id = s.id and " + IN_FORCE + ")";

    private static final String PROPOSED =
            "exists (select 1 from referent_mandate m where m.staff_member_id = s.id and m.status in ('PROPOSED', 'INFORMATION_REQUESTED'))";

    private static final String HAS_TASK = "exists (select 1 from staff_member_task t where t.staff_member_id = s.id)";

    private static final String CANNOT_SIGN_IN =
            "not exists (select 1 from user_account a where a.staff_member_id = s.id and a.status = 'ACTIVE')";

    private static final String COLUMNS =
            "s.id, s.last_name, s.first_name, s.email, s.job_title, s.left_on, d.id as department_id, "
                    + "d.name as department, " + HEADS + " as heads, " + REFERENT + " as referent, " + PROPOSED
                    + " as proposed, "
                    + HAS_TASK + " as contributes, s.telephone";

    private final JdbcClient jdbc;
    private final Clock clock;

    StaffList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public ResultPage<Row> page(Filter filter, PageRequest request, Actor actor) {
        return query(filter, actor).page(request);
    }

    @Transactional(readOnly = true)
    public void export(Filter filter, PageRequest request, Actor actor, Consumer<Row> consumer) {
        query(filter, actor).forEach(request, consumer);
    }

    /** The people whom {@link #page} shows, page after page, up to so many. */
    List<UUID> ids(Filter filter, int most, Actor actor) {
        return query(filter, actor).ids(most);
    }

    private KeysetQuery<Row> query(Filter filter, Actor actor) {
        // Who has left and who signs in are communication's matter; the directory of the network shows who is there.
        boolean gone = actor.isCommunication() && "gone".equals(filter.state());
        boolean cannotSignIn = actor.isCommunication() && "none".equals(filter.access());
        return new KeysetQuery<>(jdbc, COLUMNS, "staff_member s", "s.id", StaffList::row)
                .decoratedBy("join department d on d.id = s.department_id")
                .sortedBy("name", SortKey.french("s.last_name"), SortKey.french("s.first_name"))
                .sortedBy("email", SortKey.of("lower(s.email)", "text"))
                .where(gone ? "s.left_on is not null" : "s.left_on is null")
                .day("today", LocalDate.now(clock))
                .whereSearched(
                        "s.search_text like (select search_fold(:text))", "text", SearchText.contains(filter.q()))
                .whereGiven("s.department_id = :department", "department", filter.departmentId())
                .whereGiven(
                        "exists (select 1 from staff_member_task t where t.staff_member_id = s.id and t.task_id = :task)",
                        "task",
                        filter.taskId())
                .whereGiven(
                        "exists (select 1 from staff_member_software u where u.staff_member_id = s.id and u.software_id = :software)",
                        "software",
                        filter.softwareId())
                .whereAsked("head".equals(filter.place()), HEADS)
                .whereAsked("referent".equals(filter.place()), REFERENT)
                .whereAsked("proposed".equals(filter.place()), PROPOSED)
                .whereAsked("contributor".equals(filter.place()), HAS_TASK)
                .whereAsked(cannotSignIn, CANNOT_SIGN_IN);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("last_name"),
                row.getString("first_name"),
                row.getString("email"),
                row.getString("job_title"),
                row.getString("telephone"),
                row.getObject("department_id", UUID.class),
                row.getString("department"),
                row.getBoolean("heads"),
                row.getBoolean("referent"),
                row.getBoolean("proposed"),
                row.getBoolean("contributes"),
                row.getObject("left_on", LocalDate.class));
    }

    /**
     * @param place in the network: {@code head}, {@code referent}, {@code proposed}, {@code contributor}, or everybody
     * @param state {@code gone} for those who left, or else those who are there
     * @param access {@code none} for those who can't sign in to this application, or everybody
     */
    public record Filter(
            @Nullable String q,
            @Nullable String department,
            @Nullable String place,
            @Nullable String task,
            @Nullable String software,
            @Nullable String state,
            @Nullable String access) {

        @Nullable UUID departmentId() {
            return FilterIds.parse(department);
        }

        @Nullable UUID taskId() {
            return FilterIds.parse(task);
        }

        @Nullable UUID softwareId() {
            return FilterIds.parse(software);
        }
    }

    public record Row(
            UUID id,
            String lastName,
            String firstName,
            String email,
            String jobTitle,
            String telephone,
            UUID departmentId,
            String department,
            boolean heads,
            boolean referent,
            boolean proposed,
            boolean contributes,
            @Nullable LocalDate leftOn) {

        /** In the order of lists: "Étienne Léa". */
        public String name() {
            return lastName + " " + firstName;
        }

        /** The person's place in the network, as the filter names it; none for who has no part in it yet. */
        public @Nullable String place() {
            if (heads) {
                return "head";
            }
            if (referent) {
                return "referent";
            }
            if (proposed) {
                return "proposed";
            }
            return contributes ? "contributor" : null;
        }
    }
}
