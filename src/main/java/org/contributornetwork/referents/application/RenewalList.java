package org.contributornetwork.referents.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.contributornetwork.directory.DecisionRights;
import org.contributornetwork.directory.DecisionRights.Deciders;
import org.contributornetwork.directory.DecisionRights.Scope;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.referents.MandateRank;
import org.contributornetwork.referents.domain.ReferentMandate;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForDeciders;
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

/** Mandates in force that end within sixty days and are not renewed: those of one's services; for communication all of them. */
@Component
@Reading
@ForDeciders
public class RenewalList {

    private final JdbcClient jdbc;
    private final DecisionRights rights;
    private final Clock clock;

    RenewalList(JdbcClient jdbc, DecisionRights rights, Clock clock) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.clock = clock;
    }

    public ResultPage<Row> page(Filter filter, PageRequest request, Actor actor) {
        return query(filter, actor).page(request);
    }

    /** Who decides for each service of these rows, in one statement. */
    public Map<DepartmentId, Deciders> deciders(ResultPage<Row> page) {
        return rights.of(page.rows().stream().map(Row::department).collect(Collectors.toSet()), Scope.REFERENTS);
    }

    @Transactional(readOnly = true)
    public void export(Filter filter, PageRequest request, Actor actor, Consumer<Row> consumer) {
        query(filter, actor).forEach(request, consumer);
    }

    /** The first of them, as many as are renewed at once. */
    public List<MandateId> all(Filter filter, Actor actor) {
        return query(filter, actor).first(MandateRenewal.MOST_AT_ONCE).stream()
                .map(row -> new MandateId(row.id()))
                .toList();
    }

    private KeysetQuery<Row> query(Filter filter, Actor actor) {
        LocalDate today = LocalDate.now(clock);
        KeysetQuery<Row> query = new KeysetQuery<>(
                        jdbc,
                        "m.id, m.rank, m.starts_on, m.ends_on, m.staff_member_id, s.last_name, s.first_name, m.department_id, "
                                + "d.name as department_name",
                        "referent_mandate m join staff_member s on s.id = m.staff_member_id "
                                + "join department d on d.id = m.department_id",
                        "m.id",
                        (row, number) -> row(row))
                .countedIn("referent_mandate m")
                .sortedByCounted("end", SortKey.of("m.ends_on", "date"))
                .sortedBy("name", SortKey.french("s.last_name"), SortKey.french("s.first_name"))
                .sortedBy("department", SortKey.french("d.name"))
                .whereSearched(MandateList.FOUND, "text", SearchText.contains(filter.q()))
                .whereGiven("m.department_id = :department", "department", FilterIds.parse(filter.department()))
                .where("m.status = 'APPROVED' and m.starts_on <= :today and m.ends_on > :today and m.ends_on <= :soon")
                .day("today", today)
                .day("soon", today.plusDays(ReferentMandate.ENDING_DAYS))
                .where("not " + MandateState.IS_RENEWED);
        if (!actor.isCommunication()) {
            query.where("m.department_id = any(:decided)", "decided", actor.decidedDepartments());
        }
        return query;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                new StaffMemberId(row.getObject("staff_member_id", UUID.class)),
                row.getString("last_name"),
                row.getString("first_name"),
                new DepartmentId(row.getObject("department_id", UUID.class)),
                row.getString("department_name"),
                MandateRank.valueOf(row.getString("rank")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class));
    }

    public record Filter(@Nullable String q, @Nullable String department) {}

    /** @param endsOn first day without the mandate */
    public record Row(
            UUID id,
            StaffMemberId person,
            String lastName,
            String firstName,
            DepartmentId department,
            String departmentName,
            MandateRank rank,
            LocalDate startsOn,
            LocalDate endsOn) {

        /** In the order of lists: "Étienne Léa". */
        public String name() {
            return lastName + " " + firstName;
        }

        public LocalDate lastDay() {
            return endsOn.minusDays(1);
        }
    }
}
