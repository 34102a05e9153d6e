package org.contributornetwork.directory.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.contributornetwork.directory.DecisionRights;
import org.contributornetwork.directory.DecisionRights.Deciders;
import org.contributornetwork.directory.DecisionRights.DecisionRight;
import org.contributornetwork.directory.DecisionRights.Scope;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.OrganisationSheetId;
import org.contributornetwork.directory.domain.Circuit;
import org.contributornetwork.directory.domain.OrganisationDetails;
import org.contributornetwork.directory.domain.OrganisationStatus;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.security.ForSignedIn;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the pages of one organisation sheet show. */
@Component
@Reading
@ForSignedIn
public class OrganisationRecords {

    private final JdbcClient jdbc;
    private final DecisionRights rights;

    OrganisationRecords(JdbcClient jdbc, DecisionRights rights) {
        this.jdbc = jdbc;
        this.rights = rights;
    }

    /**
     * The whole network reads what was signed; the rest is for communication and for whoever signs.
     *
     * @throws NotFound if there is no such sheet for this reader
     */
    public OrganisationRecord sheet(OrganisationSheetId id, Actor actor) {
        Row row = jdbc.sql("select o.*, d.name as department, d.code, " + CircuitColumns.of("o.id", "own")
                        + ", before.number as before_number, " + CircuitColumns.of("before.id", "before") + """
                        , not exists (select 1 from organisation_sheet n where n.department_id = o.department_id
                                      and n.status = 'SIGNED' and n.number > o.number) as latest
                        from organisation_sheet o
                        join department d on d.id = o.department_id
                        left join lateral (
                            select p.id, p.number from organisation_sheet p
                            where p.department_id = o.department_id and p.status = 'SIGNED' and p.number < o.number
                            order by p.number desc limit 1) before on true
                        where o.id = :id""")
                .param("id", id.value())
                .query((result, number) -> row(id, result))
                .optional()
                .orElseThrow(NotFound::new);
        boolean prepares = actor.isCommunication();
        if (row.state().isPublic() && actor.isInNetwork()) {
            boolean settles = prepares || actor.heads(row.department().value());
            return new OrganisationRecord(row, null, null, prepares, settles);
        }
        Deciders deciders = rights.of(row.department(), Scope.ORGANISATION);
        DecisionRight right = deciders.rightOf(actor).orElse(null);
        if (right == null && !prepares) {
            throw new NotFound();
        }
        return new OrganisationRecord(row, deciders, right, prepares, true);
    }

    /** A sheet as its form shows it. */
    @ForCommunication
    public Editable editable(OrganisationSheetId id) {
        return jdbc.sql("select o.version, o.status, o.department_id, d.name, o.agreed_on, o.agreed_with, o.remarks, "
                        + CircuitColumns.of("o.id", "own")
                        + " from organisation_sheet o join department d on d.id = o.department_id where o.id = :id")
                .param("id", id.value())
                .query((row, number) -> new Editable(
                        row.getInt("version"),
                        new DepartmentId(row.getObject("department_id", UUID.class)),
                        row.getString("name"),
                        OrganisationStatus.valueOf(row.getString("status")) == OrganisationStatus.DRAFT,
                        details(row)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** What a new sheet begins with: the circuits in force, if there are any. */
    @ForCommunication
    public Blank blank(DepartmentId department) {
        return jdbc.sql("select d.name, open.id as open, last.id as last, "
                        + CircuitColumns.of("last.id", "own") + " " + """
                        from department d
                        left join lateral (
                            select o.id from organisation_sheet o where o.department_id = d.id
                            and o.status in ('DRAFT', 'AWAITING_SIGNATURE') limit 1) open on true
                        left join lateral (
                            select o.id from organisation_sheet o where o.department_id = d.id and o.status = 'SIGNED'
                            order by o.number desc limit 1) last on true
                        where d.id = :id""")
                .param("id", department.value())
                .query((row, number) -> new Blank(
                        row.getString("name"),
                        Optional.ofNullable(row.getObject("open", UUID.class)).map(OrganisationSheetId::new),
                        CircuitColumns.read(row, "own")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static OrganisationDetails details(ResultSet row) throws SQLException {
        return new OrganisationDetails(
                CircuitColumns.read(row, "own"),
                row.getObject("agreed_on", LocalDate.class),
                row.getString("agreed_with"),
                row.getString("remarks"));
    }

    private static Row row(OrganisationSheetId id, ResultSet row) throws SQLException {
        return new Row(
                id,
                row.getInt("version"),
                new DepartmentId(row.getObject("department_id", UUID.class)),
                row.getString("department"),
                row.getString("code"),
                row.getInt("number"),
                SheetState.of(OrganisationStatus.valueOf(row.getString("status")), row.getBoolean("latest")),
                details(row),
                row.getObject("before_number", Integer.class),
                CircuitColumns.read(row, "before"),
                row.getString("drafted_by_name"),
                instant(row, "drafted_at"),
                instant(row, "submitted_at"),
                row.getString("sent_back_by_name"),
                instant(row, "sent_back_at"),
                row.getString("sent_back_remark"),
                row.getString("signed_by_name"),
                row.getString("signed_on_behalf_of"),
                instant(row, "signed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    /** @param inPreparation whether it may still be changed */
    public record Editable(
            int version,
            DepartmentId department,
            String departmentName,
            boolean inPreparation,
            OrganisationDetails details) {}

    /** @param open the sheet that is in preparation already, for one is at a time */
    public record Blank(String departmentName, Optional<OrganisationSheetId> open, List<Circuit> circuits) {}

    /**
     * What is stored of a sheet.
     *
     * @param beforeNumber the number of the one that was in force before; none for the first
     * @param signedOnBehalfOf the head in whose place a deputy signed
     */
    public record Row(
            OrganisationSheetId id,
            int version,
            DepartmentId department,
            String departmentName,
            String departmentCode,
            int number,
            SheetState state,
            OrganisationDetails details,
            @Nullable Integer beforeNumber,
            List<Circuit> before,
            String draftedBy,
            @Nullable Instant draftedAt,
            @Nullable Instant submittedAt,
            @Nullable String sentBackBy,
            @Nullable Instant sentBackAt,
            @Nullable String sentBackRemark,
            @Nullable String signedBy,
            @Nullable String signedOnBehalfOf,
            @Nullable Instant signedAt) {}

    /**
     * @param deciders who signs; not looked up for what is signed
     * @param right    in which capacity the reader decides, if they do
     * @param prepares whether the reader is of communication
     * @param mayReadAll whether the reader sees how the sheet came about
     */
    public record OrganisationRecord(
            Row sheet,
            @Nullable Deciders deciders,
            @Nullable DecisionRight right,
            boolean prepares,
            boolean mayReadAll) {

        public boolean isWaiting() {
            return sheet.state() == SheetState.AWAITING_SIGNATURE;
        }

        public boolean isInPreparation() {
            return sheet.state() == SheetState.DRAFT;
        }

        /** Whether the reader is asked for the signature. */
        public boolean isTheirs() {
            return isWaiting() && right != null;
        }
    }
}
