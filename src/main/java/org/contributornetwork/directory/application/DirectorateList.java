package org.contributornetwork.directory.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.contributornetwork.security.ForNetwork;
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

/** The directorates, who heads them, and which of their services nobody heads. */
@Component
@Reading
@ForNetwork
public class DirectorateList {

    private static final String CURRENT_HEAD = """
            exists (select 1 from directorate_headship h where h.directorate_id = o.id and h.starts_on <= :today
                    and (h.ends_on is null or h.ends_on > :today))""";

    private static final String VACANT_SERVICES = """
            (select count(*) from department d where d.directorate_id = o.id and d.closed_on is null
             and not exists (select 1 from headship h where h.department_id = d.id and h.starts_on <= :today
                             and (h.ends_on is null or h.ends_on > :today)))""";

    private static final String COLUMNS = "o.id, o.name, head.id as head_id, head.name as head_name,"
            + " (select count(*) from department d where d.directorate_id = o.id and d.closed_on is null) as services, "
            + VACANT_SERVICES + " as vacant";

    private static final String HEAD = """
            left join lateral (
                select s.id, s.first_name || ' ' || s.last_name as name
                from directorate_headship h join staff_member s on s.id = h.staff_member_id
                where h.directorate_id = o.id and h.starts_on <= :today and (h.ends_on is null or h.ends_on > :today)
                limit 1) head on true""";

    private final JdbcClient jdbc;
    private final Clock clock;

    DirectorateList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public ResultPage<Row> page(Filter filter, PageRequest request) {
        return query(filter).page(request);
    }

    @Transactional(readOnly = true)
    public void export(Filter filter, PageRequest request, Consumer<Row> consumer) {
        query(filter).forEach(request, consumer);
    }

    private KeysetQuery<Row> query(Filter filter) {
        return new KeysetQuery<>(jdbc, COLUMNS, "directorate o", "o.id", DirectorateList::row)
                .decoratedBy(HEAD)
                .sortedBy("name", SortKey.french("o.name"))
                .whereGiven(
                        "search_fold(o.name) like (select search_fold(:text))", "text", SearchText.contains(filter.q()))
                .day("today", LocalDate.now(clock))
                .whereAsked(filter.asks("vacant"), "not " + CURRENT_HEAD)
                .whereAsked(filter.asks("vacant-services"), VACANT_SERVICES + " > 0");
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("head_id", UUID.class),
                row.getString("head_name"),
                row.getInt("services"),
                row.getInt("vacant"));
    }

    /** @param situation {@code vacant}, {@code vacant-services}, or all */
    public record Filter(@Nullable String q, @Nullable String situation) {

        boolean asks(String wanted) {
            return wanted.equals(situation);
        }
    }

    /** @param vacantServices how many of its services nobody heads */
    public record Row(
            UUID id,
            String name,
            @Nullable UUID headId,
            @Nullable String headName,
            int services,
            int vacantServices) {}
}
