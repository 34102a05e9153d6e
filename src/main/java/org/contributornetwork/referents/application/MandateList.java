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
import org.contributornetwork.referents.MandateRank;
import org.contributornetwork.referents.domain.ReferentMandate;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForSignedIn;
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

/** The mandates that a reader may see, filtered and sorted. */
@Component
@Reading
@ForSignedIn
public class MandateList {

    private static final String IN_FORCE = "m.status = 'APPROVED' and m.starts_on <= :today and m.ends_on > :today";

    private static final String OVER = "m.status = 'APPROVED' and m.ends_on <= :today";

    /** Through indexes: who and what is found becomes an array, and its mandates are looked up. A join would read them all. */
    static final String FOUND = """
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

    @Transactional(readOnly = true)
    public void export(Filter filter, PageRequest request, Actor actor, Consumer<Row> consumer) {
        query(filter, actor).forEach(request, consumer);
    }

    private KeysetQuery<Row> query(Filter filter, Actor actor) {
        LocalDate today = LocalDate.now(clock);
        KeysetQuery<Row> query = new KeysetQuery<>(
                        jdbc,
                        MandateState.COLUMNS + ", m.id, m.rank, m.proposed_at, m.proposed_by_name, m.decided_by_name, "
                                + "m.decided_on_behalf_of, s.id as person_id, s.last_name, s.first_name, d.id as department_id, d.name as department",
                        "referent_mandate m join staff_member s on s.id = m.staff_member_id "
                                + "join department d on d.id = m.department_id",
                        "m.id",
                        (row, number) -> row(row, today))
                .countedIn("referent_mandate m")
                .sortedByCounted("proposed", SortKey.of("m.proposed_at", "timestamptz"))
                .sortedBy("name", SortKey.french("s.last_name"), SortKey.french("s.first_name"))
                .sortedBy("department", SortKey.french("d.name"))
                .newestFirst()
                .day("today", today)
                .whereSearched(FOUND, "text", SearchText.contains(filter.q()))
                .whereGiven("m.department_id = :department", "department", FilterIds.parse(filter.department()));
        MandateVisibility.restrict(query, actor);
        restrictToState(query, filter.state(), today);
        return query;
    }

    private void restrictToState(KeysetQuery<Row> query, @Nullable String state, LocalDate today) {
        switch (state == null ? "" : state) {
            case "waiting" -> query.where("m.status = 'PROPOSED'");
            case "late" -> query.where("m.status = 'PROPOSED' and m.waiting_since < :late", "late", lateness.limit());
            case "information-requested" -> query.where("m.status = 'INFORMATION_REQUESTED'");
            case "upcoming" -> query.where("m.status = 'APPROVED' and m.starts_on > :today");
            case "active" -> query.where(IN_FORCE);
            case "ending" ->
                query.where(IN_FORCE)
                        .where("m.ends_on <= :soon")
                        .day("soon", today.plusDays(ReferentMandate.ENDING_DAYS))
                        .where("not " + MandateState.IS_RENEWED);
            case "ended" -> query.where(OVER);
            case "expired" ->
                query.where(OVER)
                        .where("coalesce(m.ending, 'DEPARTED') = 'DEPARTED'")
                        .where("not " + MandateState.IS_RENEWED);
            case "renewed" -> query.where(OVER).where("m.ending is null").where(MandateState.IS_RENEWED);
            case "revoked" -> query.where("m.ending = 'REVOKED'");
            case "replaced" -> query.where("m.ending = 'REPLACED'");
            case "refused" -> query.where("m.status = 'REFUSED'");
            case "withdrawn" -> query.where("m.status = 'WITHDRAWN'");
            default -> {}
        }
    }

    private static Row row(ResultSet row, LocalDate today) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("last_name"),
                row.getString("first_name"),
                row.getObject("department_id", UUID.class),
                row.getString("department"),
                MandateState.of(row, today),
                MandateRank.valueOf(row.getString("rank")),
                instant(row, "proposed_at"),
                row.getString("proposed_by_name"),
                row.getString("decided_by_name"),
                row.getString("decided_on_behalf_of"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** @param state one of the codes of {@link #restrictToState}, or all */
    public record Filter(
            @Nullable String q,
            @Nullable String department,
            @Nullable String state) {}

    /**
     * @param inPlaceOf in whose name a deputy decided
     * @param endsOn    first day without the mandate
     */
    public record Row(
            UUID id,
            UUID personId,
            String lastName,
            String firstName,
            UUID departmentId,
            String department,
            MandateState state,
            MandateRank rank,
            Instant proposedAt,
            String proposedBy,
            @Nullable String decidedBy,
            @Nullable String inPlaceOf,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {

        /** In the order of lists: "Étienne Léa". */
        public String name() {
            return lastName + " " + firstName;
        }

        public @Nullable LocalDate lastDay() {
            return endsOn == null ? null : endsOn.minusDays(1);
        }
    }
}
