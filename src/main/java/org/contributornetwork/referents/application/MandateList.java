package org.contributornetwork.referents.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Consumer;
import org.contributornetwork.referents.LateDecisions;
import org.contributornetwork.referents.domain.MandateStatus;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForSignedIn;
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

/** The mandates that a reader may see, filtered and sorted. */
@Component
@Transactional(readOnly = true)
@ForSignedIn
public class MandateList {

    /** An active mandate this near its end is shown as ending. */
    public static final int ENDING_DAYS = 60;

    /** Through indexes: who and what is found becomes an array, and its mandates are looked up. A join would read them all. */
    private static final String FOUND = """
            (m.staff_member_id = any (array(select p.id from staff_member p where p.search_text like (select search_fold(:text))))
             or m.department_id = any (array(select p.id from department p where p.search_text like (select search_fold(:text)))))""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final LateDecisions lateness;

    MandateList(JdbcClient jdbc, Clock clock, LateDecisions lateness) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.lateness = lateness;
    }

    public ResultPage<Row> page(Filter filter, PageRequest request, Actor actor) {
        return query(filter, actor).page(request);
    }

    public void export(Filter filter, PageRequest request, Actor actor, Consumer<Row> consumer) {
        query(filter, actor).forEach(request, consumer);
    }

    private KeysetQuery<Row> query(Filter filter, Actor actor) {
        LocalDate today = LocalDate.now(clock);
        KeysetQuery<Row> query = new KeysetQuery<>(
                        jdbc,
                        "m.id, m.status, m.proposed_at, m.proposed_by_name, m.decided_at, m.decided_by_name, m.starts_on, "
                                + "m.ends_on, s.id as person_id, s.last_name, s.first_name, d.id as department_id, d.name as department",
                        "referent_mandate m join staff_member s on s.id = m.staff_member_id "
                                + "join department d on d.id = m.department_id",
                        "m.id",
                        (row, number) -> row(row, today))
                .sortedBy("proposed", SortKey.of("m.proposed_at", "timestamptz"))
                .sortedBy("name", SortKey.french("s.last_name"), SortKey.french("s.first_name"))
                .sortedBy("department", SortKey.french("d.name"))
                .newestFirst()
                .countedIn("referent_mandate m")
                .whereSearched(FOUND, "text", SearchText.contains(filter.q()))
                .whereGiven("m.department_id = :department", "department", FilterIds.parse(filter.department()));
        MandateVisibility.restrict(query, actor);
        restrictToState(query, filter.state(), today);
        return query;
    }

    private void restrictToState(KeysetQuery<Row> query, @Nullable String state, LocalDate today) {
        switch (state == null ? "" : state) {
            case "waiting" -> query.where("m.status = 'PROPOSED'");
            case "late" -> query.where("m.status = 'PROPOSED' and m.proposed_at < :late", "late", lateness.limit());
            case "active" ->
                query.where("m.status = 'APPROVED' and m.starts_on <= :today and m.ends_on > :today", "today", today);
            case "ending" ->
                query.where("m.status = 'APPROVED' and m.starts_on <= :today and m.ends_on > :today", "today", today)
                        .where("m.ends_on <= :soon", "soon", today.plusDays(ENDING_DAYS));
            case "ended" -> query.where("m.status = 'APPROVED' and m.ends_on <= :today", "today", today);
            case "refused" -> query.where("m.status = 'REFUSED'");
            default -> {}
        }
    }

    private static Row row(ResultSet row, LocalDate today) throws SQLException {
        MandateStatus status = MandateStatus.valueOf(row.getString("status"));
        LocalDate startsOn = row.getObject("starts_on", LocalDate.class);
        LocalDate endsOn = row.getObject("ends_on", LocalDate.class);
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("last_name"),
                row.getString("first_name"),
                row.getObject("department_id", UUID.class),
                row.getString("department"),
                MandateState.of(status, startsOn, endsOn, today),
                instant(row, "proposed_at"),
                row.getString("proposed_by_name"),
                row.getString("decided_by_name"),
                startsOn,
                endsOn);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** @param state {@code waiting}, {@code late}, {@code active}, {@code ending}, {@code ended}, {@code refused}, or all */
    public record Filter(
            @Nullable String q,
            @Nullable String department,
            @Nullable String state) {}

    /** @param endsOn first day without the mandate */
    public record Row(
            UUID id,
            UUID personId,
            String lastName,
            String firstName,
            UUID departmentId,
            String department,
            MandateState state,
            Instant proposedAt,
            String proposedBy,
            @Nullable String decidedBy,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {

        public @Nullable LocalDate lastDay() {
            return endsOn == null ? null : endsOn.minusDays(1);
        }
    }
}
