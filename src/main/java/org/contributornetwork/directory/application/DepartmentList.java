package org.contributornetwork.directory.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.contributornetwork.security.AccountId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForNetwork;
import org.contributornetwork.shared.NetworkMemory;
import org.contributornetwork.shared.Reading;
import org.contributornetwork.shared.paging.KeysetQuery;
import org.contributornetwork.shared.paging.PageRequest;
import org.contributornetwork.shared.paging.ResultPage;
import org.contributornetwork.shared.paging.SearchText;
import org.contributornetwork.shared.paging.SortKey;
import org.contributornetwork.views.OwnView;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The services, filtered and sorted, with what the network has in each. */
@Component
@Reading
@ForNetwork
public class DepartmentList {

    private static final String ACTIVE_REFERENTS = """
            (select count(*) from referent_mandate m
             where m.department_id = d.id and m.status = 'APPROVED' and m.starts_on <= :today and m.ends_on > :today)""";

    private static final String PROPOSED_REFERENTS =
            "(select count(*) from referent_mandate m where m.department_id = d.id and m.status in ('PROPOSED', 'INFORMATION_REQUESTED'))";

    private static final String CURRENT_HEAD = """
            exists (select 1 from headship h where h.department_id = d.id and h.starts_on <= :today
                    and (h.ends_on is null or h.ends_on > :today))""";

    private static final String ORGANISATION =
            "exists (select 1 from organisation_sheet g where g.department_id = d.id and g.status = '%s')";

    private static final String COLUMNS =
            "d.id, d.code, d.name, d.minimum_referents, d.closed_on, o.name as directorate, head.id as head_id, "
                    + "head.name as head_name, " + ACTIVE_REFERENTS + " as active_referents, " + PROPOSED_REFERENTS
                    + " as proposed_referents";

    private static final String HEAD = """
            left join lateral (
                select s.id, s.first_name || ' ' || s.last_name as name
                from headship h join staff_member s on s.id = h.staff_member_id
                where h.department_id = d.id and h.starts_on <= :today and (h.ends_on is null or h.ends_on > :today)
                limit 1) head on true""";

    private final JdbcClient jdbc;
    private final NetworkMemory memory;
    private final Clock clock;

    DepartmentList(JdbcClient jdbc, NetworkMemory memory, Clock clock) {
        this.jdbc = jdbc;
        this.memory = memory;
        this.clock = clock;
    }

    public ResultPage<Row> page(Filter filter, PageRequest request) {
        return query(filter).page(request);
    }

    @Transactional(readOnly = true)
    public void export(Filter filter, PageRequest request, Consumer<Row> consumer) {
        query(filter).forEach(request, consumer);
    }

    /** The directorates, in French order. */
    public List<String> directorates() {
        return jdbc.sql("select name from directorate order by name collate \"fr-x-icu\"")
                .query(String.class)
                .list();
    }

    /** What the list is narrowed to by one click, in French order: directorates, and the views that the reader keeps. */
    public Choices choices(Actor reader) {
        return memory.recall(new Asked(reader.account()), () -> readChoices(reader));
    }

    private Choices readChoices(Actor reader) {
        List<String> directorates = new ArrayList<>();
        List<OwnView> views = new ArrayList<>();
        jdbc.sql("select '' as kind, '' as code, name, name collate \"fr-x-icu\" as place from directorate union all "
                        + OwnView.LINES + " order by place")
                .param("reader", reader.account().value())
                .param("viewed", "departments")
                .query(row -> {
                    if (row.getString("kind").equals(OwnView.KIND)) {
                        views.add(OwnView.of(row));
                    } else {
                        directorates.add(row.getString("name"));
                    }
                });
        return new Choices(directorates, views);
    }

    private KeysetQuery<Row> query(Filter filter) {
        return new KeysetQuery<>(
                        jdbc,
                        COLUMNS,
                        "department d join directorate o on o.id = d.directorate_id",
                        "d.id",
                        DepartmentList::row)
                .decoratedBy(HEAD)
                .sortedBy("name", SortKey.french("d.name"))
                .sortedBy("code", SortKey.of("d.code", "text"))
                .sortedBy("directorate", SortKey.french("o.name"), SortKey.french("d.name"))
                .whereSearched(
                        "d.search_text like (select search_fold(:text))", "text", SearchText.contains(filter.q()))
                .whereGiven("o.name = :directorate", "directorate", filter.directorate())
                .where(filter.isClosedAsked() ? "d.closed_on is not null" : "d.closed_on is null")
                .day("today", LocalDate.now(clock))
                .whereAsked(filter.asks("vacant"), "not " + CURRENT_HEAD)
                .whereAsked(filter.asks("without-referent"), ACTIVE_REFERENTS + " = 0")
                .whereAsked(filter.asks("under-minimum"), ACTIVE_REFERENTS + " < d.minimum_referents")
                .whereAsked(filter.asks("without-organisation"), "not " + ORGANISATION.formatted("SIGNED"))
                .whereAsked(filter.asks("to-sign"), ORGANISATION.formatted("AWAITING_SIGNATURE"));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("directorate"),
                row.getObject("head_id", UUID.class),
                row.getString("head_name"),
                row.getInt("active_referents"),
                row.getInt("minimum_referents"),
                row.getInt("proposed_referents"),
                row.getObject("closed_on", LocalDate.class));
    }

    /**
     * @param situation {@code vacant}, {@code without-referent}, {@code under-minimum}, {@code without-organisation} for nothing
     *                  signed yet, {@code to-sign} for a sheet that waits for it, or all
     * @param state     {@code closed}, or else the active ones
     */
    public record Filter(
            @Nullable String q,
            @Nullable String directorate,
            @Nullable String situation,
            @Nullable String state) {

        boolean asks(String wanted) {
            return wanted.equals(situation);
        }

        public boolean isClosedAsked() {
            return "closed".equals(state);
        }
    }

    /** Whose choices are asked for. */
    private record Asked(AccountId reader) {}

    public record Choices(List<String> directorates, List<OwnView> views) {}

    public record Row(
            UUID id,
            String code,
            String name,
            String directorate,
            @Nullable UUID headId,
            @Nullable String headName,
            int activeReferents,
            int minimumReferents,
            int proposedReferents,
            @Nullable LocalDate closedOn) {

        public boolean isUnderMinimum() {
            return activeReferents < minimumReferents;
        }
    }
}
