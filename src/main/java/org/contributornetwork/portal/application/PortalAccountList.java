package org.contributornetwork.portal.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.contributornetwork.directory.DepartmentChoices;
import org.contributornetwork.portal.Discrepancies;
import org.contributornetwork.security.AccountId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForNetwork;
import org.contributornetwork.shared.NetworkMemory;
import org.contributornetwork.shared.Reading;
import org.contributornetwork.shared.paging.Choice;
import org.contributornetwork.shared.paging.FilterIds;
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

/** The accounts on the portal that a reader may see, filtered and sorted, each with the next thing to do. */
@Component
@Reading
@ForNetwork
public class PortalAccountList {

    /** Sorts what never contributed before everything else. */
    private static final String LAST_CONTRIBUTION = "coalesce(a.last_contribution_on, date '0001-01-01')";

    private final JdbcClient jdbc;
    private final NetworkMemory memory;
    private final Clock clock;

    PortalAccountList(JdbcClient jdbc, NetworkMemory memory, Clock clock) {
        this.jdbc = jdbc;
        this.memory = memory;
        this.clock = clock;
    }

    public ResultPage<Row> page(Filter filter, PageRequest request, Actor actor) {
        return query(filter, actor).page(request);
    }

    @Transactional(readOnly = true)
    public void export(Filter filter, PageRequest request, Actor actor, Consumer<Row> consumer) {
        query(filter, actor).forEach(request, consumer);
    }

    /** The accounts that {@link #page} shows, page after page, up to so many. */
    List<UUID> ids(Filter filter, int most, Actor actor) {
        return query(filter, actor).ids(most);
    }

    /** The services whose accounts the reader may see, to narrow the list down, and the views that the reader keeps. */
    public Choices choices(Actor actor) {
        return memory.recall(new Asked(actor.account()), () -> readChoices(actor));
    }

    private Choices readChoices(Actor actor) {
        // Services as one column: see Choice.
        return jdbc.sql("select %s as departments, %s as views"
                        .formatted(
                                actor.isCommunication() ? DepartmentChoices.OPEN : DepartmentChoices.HEADED,
                                OwnView.ARRAY))
                .param("headed", actor.decidedDepartments())
                .param("reader", actor.account().value())
                .param("viewed", "portal-accounts")
                .query((row, number) -> new Choices(Choice.listed(row, "departments"), OwnView.listed((String[])
                        row.getArray("views").getArray())))
                .single();
    }

    private KeysetQuery<Row> query(Filter filter, Actor actor) {
        KeysetQuery<Row> query = new KeysetQuery<>(
                        jdbc,
                        AccountSql.COLUMNS,
                        "portal_account a join department d on d.id = a.department_id",
                        "a.id",
                        (row, number) -> row(row))
                .countedIn("portal_account a")
                .sortedByCounted("name", SortKey.french("a.last_name"), SortKey.french("a.first_name"))
                .sortedBy("department", SortKey.french("d.name"), SortKey.french("a.last_name"))
                .sortedByCounted("contribution", SortKey.of(LAST_CONTRIBUTION, "date"))
                .sortedByCounted("requested", SortKey.of("a.requested_at", "timestamptz"))
                .whereSearched(
                        "a.search_text like (select search_fold(:text))", "text", SearchText.contains(filter.q()))
                .whereGiven("a.department_id = :department", "department", FilterIds.parse(filter.department()));
        PortalAccountVisibility.restrict(query, actor);
        return query.where(condition(filter.state())).day("today", LocalDate.now(clock));
    }

    /** Closed ones are shown to who asks for them. */
    private static String condition(@Nullable String state) {
        return switch (state == null ? "" : state) {
            case "requested" -> "a.status = 'REQUESTED'";
            case "to-configure" -> "a.status = 'CREATED'";
            case "configured" -> "a.status = 'CONFIGURED' and not " + AccountSql.DORMANT;
            case "active" -> "a.status = 'ACTIVE' and not " + AccountSql.DORMANT;
            case "dormant" -> AccountSql.DORMANT;
            case "suspended" -> "a.status = 'SUSPENDED'";
            case "discrepancy" -> "a.observed_status is not null and " + Discrepancies.OF_ACCOUNT + " is not null";
            case "to-close" -> AccountSql.PURPOSE_OVER;
            case "closed" -> "a.status = 'CLOSED'";
            default -> "a.status <> 'CLOSED'";
        };
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("last_name"),
                row.getString("first_name"),
                row.getObject("department_id", UUID.class),
                row.getString("department"),
                row.getString("user_name"),
                AccountSql.state(row),
                AccountSql.next(row),
                row.getObject("last_contribution_on", LocalDate.class),
                row.getObject("requested_at", OffsetDateTime.class).toInstant());
    }

    /**
     * @param state {@code requested}, {@code to-configure}, {@code configured}, {@code active}, {@code dormant},
     *              {@code suspended}, {@code discrepancy}, {@code to-close}, {@code closed}, or all but the closed ones
     */
    public record Filter(
            @Nullable String q,
            @Nullable String department,
            @Nullable String state) {}

    /** Whose choices are asked for. */
    private record Asked(AccountId reader) {}

    public record Choices(List<Choice> departments, List<OwnView> views) {}

    public record Row(
            UUID id,
            UUID personId,
            String lastName,
            String firstName,
            UUID departmentId,
            String department,
            String userName,
            AccountState state,
            NextStep next,
            @Nullable LocalDate lastContributionOn,
            Instant requestedAt) {

        /** In the order of lists: "Étienne Léa". */
        public String name() {
            return lastName + " " + firstName;
        }
    }
}
