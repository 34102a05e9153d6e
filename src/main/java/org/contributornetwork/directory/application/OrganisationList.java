package org.contributornetwork.directory.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.contributornetwork.directory.DecisionRights;
import org.contributornetwork.directory.DecisionRights.Deciders;
import org.contributornetwork.directory.DecisionRights.Scope;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.domain.Circuit;
import org.contributornetwork.directory.domain.OrganisationStatus;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForSignedIn;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.Reading;
import org.contributornetwork.shared.paging.KeysetQuery;
import org.contributornetwork.shared.paging.PageRequest;
import org.contributornetwork.shared.paging.ResultPage;
import org.contributornetwork.shared.paging.SortKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organisation sheets of one service, the latest first: what was in force before stays readable. */
@Component
@Reading
@ForSignedIn
public class OrganisationList {

    private static final String LATEST_SIGNED = """
            o.status = 'SIGNED' and not exists (select 1 from organisation_sheet n where n.department_id = o.department_id
                and n.status = 'SIGNED' and n.number > o.number)""";

    private static final String COLUMNS = "o.id, o.number, o.status, o.agreed_on, o.agreed_with, o.drafted_by_name,"
            + " o.signed_at, o.signed_by_name, o.signed_on_behalf_of, " + LATEST_SIGNED + " as latest, "
            + CircuitColumns.of("o.id", "own");

    private final JdbcClient jdbc;
    private final DecisionRights rights;

    OrganisationList(JdbcClient jdbc, DecisionRights rights) {
        this.jdbc = jdbc;
        this.rights = rights;
    }

    /**
     * The service, and how much of its sheets the reader sees.
     *
     * @throws NotFound if there is no such service for this reader
     */
    public Shelf shelf(DepartmentId department, Actor actor) {
        Deciders deciders = rights.of(department, Scope.ORGANISATION);
        boolean all = actor.isCommunication() || deciders.rightOf(actor).isPresent();
        if (!all && !actor.isInNetwork()) {
            throw new NotFound();
        }
        return new Shelf(
                department, deciders.department().name(), deciders.department().closed(), all);
    }

    public ResultPage<Row> page(Shelf shelf, Filter filter, PageRequest request) {
        return query(shelf, filter).page(request);
    }

    @Transactional(readOnly = true)
    public void export(Shelf shelf, Filter filter, PageRequest request, Consumer<Row> consumer) {
        query(shelf, filter).forEach(request, consumer);
    }

    private KeysetQuery<Row> query(Shelf shelf, Filter filter) {
        return new KeysetQuery<>(jdbc, COLUMNS, "organisation_sheet o", "o.id", OrganisationList::row)
                .sortedBy("number", SortKey.of("o.number", "integer"))
                .newestFirst()
                .where(
                        "o.department_id = :department",
                        "department",
                        shelf.department().value())
                .whereAsked(!shelf.all(), "o.status = 'SIGNED'")
                .whereAsked(filter.asks(SheetState.IN_FORCE), LATEST_SIGNED)
                .whereAsked(filter.asks(SheetState.REPLACED), "o.status = 'SIGNED' and not (" + LATEST_SIGNED + ")")
                .whereAsked(filter.asks(SheetState.DRAFT), "o.status = 'DRAFT'")
                .whereAsked(filter.asks(SheetState.AWAITING_SIGNATURE), "o.status = 'AWAITING_SIGNATURE'")
                .whereAsked(filter.asks(SheetState.ABANDONED), "o.status = 'ABANDONED'");
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        OffsetDateTime signedAt = row.getObject("signed_at", OffsetDateTime.class);
        return new Row(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                SheetState.of(OrganisationStatus.valueOf(row.getString("status")), row.getBoolean("latest")),
                CircuitColumns.read(row, "own"),
                row.getObject("agreed_on", LocalDate.class),
                row.getString("agreed_with"),
                row.getString("drafted_by_name"),
                signedAt == null ? null : signedAt.toInstant(),
                row.getString("signed_by_name"),
                row.getString("signed_on_behalf_of"));
    }

    /** @param all whether the reader also sees what is in preparation or was abandoned */
    public record Shelf(DepartmentId department, String name, boolean closed, boolean all) {}

    /** @param state a {@link SheetState}, or all */
    public record Filter(@Nullable String state) {

        boolean asks(SheetState wanted) {
            return wanted.name().equals(state);
        }
    }

    public record Row(
            UUID id,
            int number,
            SheetState state,
            List<Circuit> circuits,
            @Nullable LocalDate agreedOn,
            String agreedWith,
            String draftedBy,
            @Nullable Instant signedAt,
            @Nullable String signedBy,
            @Nullable String signedOnBehalfOf) {}
}
