package org.contributornetwork.referents.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.contributornetwork.directory.DecisionRights;
import org.contributornetwork.directory.DecisionRights.Deciders;
import org.contributornetwork.directory.DecisionRights.DecisionRight;
import org.contributornetwork.directory.DecisionRights.Scope;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.referents.MandateRank;
import org.contributornetwork.referents.application.MandateSheet.Acts;
import org.contributornetwork.referents.application.MandateSheet.Closing;
import org.contributornetwork.referents.application.MandateSheet.EarlyEnd;
import org.contributornetwork.referents.application.MandateSheet.Neighbour;
import org.contributornetwork.referents.application.MandateSheet.WhoDecides;
import org.contributornetwork.referents.application.QuestionBook.Question;
import org.contributornetwork.referents.domain.MandateOrigin;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForSignedIn;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The page of one mandate: itself, who decides on it today, what was asked, and what its reader may do. */
@Component
@Reading
@ForSignedIn
public class MandateSheets {

    private static final String SQL = "select " + MandateState.COLUMNS + ", " + """
            m.staff_member_id, m.department_id, m.origin, m.rank, m.reason, m.proposed_at, m.proposed_by, m.proposed_by_name,
            m.waiting_since, m.decided_at, m.decided_by, m.decided_by_name, m.decided_on_behalf_of,
            coalesce(m.refusal_reason, m.withdrawal_reason) as closing_reason,
            m.ending_reason, m.ended_at, m.ended_by_name, m.ended_on_behalf_of,
            s.first_name || ' ' || s.last_name as person, s.job_title, d.name as department, d.minimum_referents,
            exists (select 1 from mandate_question q where q.mandate_id = m.id) as questioned,
            exists (select 1 from headship h join user_account a on a.staff_member_id = h.staff_member_id and a.status = 'ACTIVE'
                    where h.department_id = m.department_id and h.starts_on <= :today
                      and (h.ends_on is null or h.ends_on > :today)) as head_signs_in,
            (select count(*) from referent_mandate o where o.department_id = m.department_id
             and o.status = 'APPROVED' and o.starts_on <= :today and o.ends_on > :today) as referents,
            before.id as before_id, before.person as before_person, m.renews is not null as before_renewal,
            before.starts_on as before_starts_on,
            after.id as after_id, after.person as after_person, after.renewal as after_renewal, after.starts_on as after_starts_on
            from referent_mandate m
            join staff_member s on s.id = m.staff_member_id
            join department d on d.id = m.department_id
            left join lateral (
                select o.id, o.starts_on, p.first_name || ' ' || p.last_name as person
                from referent_mandate o join staff_member p on p.id = o.staff_member_id
                where o.id = coalesce(m.renews, m.succeeds)) before on true
            left join lateral (
                select o.id, o.starts_on, o.renewal, p.first_name || ' ' || p.last_name as person
                from (select n.id, n.starts_on, true as renewal, n.staff_member_id from referent_mandate n
                      where n.renews = m.id and n.ends_on > n.starts_on
                      union all
                      select n.id, n.starts_on, false, n.staff_member_id from referent_mandate n
                      where n.succeeds = m.id and n.status <> 'REFUSED' and n.status <> 'WITHDRAWN') o
                join staff_member p on p.id = o.staff_member_id
                limit 1) after on true
            where m.id = :id""";

    private final JdbcClient jdbc;
    private final DecisionRights rights;
    private final QuestionBook questions;
    private final Clock clock;

    MandateSheets(JdbcClient jdbc, DecisionRights rights, QuestionBook questions, Clock clock) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.questions = questions;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such mandate for this reader */
    public MandateSheet sheet(MandateId id, Actor actor) {
        Found found = find(id);
        MandateSheet sheet = found.sheet();
        boolean allowed = MandateVisibility.allows(
                actor, sheet.department().value(), sheet.person().value(), sheet.proposedById());
        if (!sheet.isOpen() && !sheet.state().isRunning()) {
            // Nobody decides on it any more.
            return visible(allowed, sheet.with(asked(found), WhoDecides.NOT_ASKED, Acts.NONE));
        }
        Deciders deciders = rights.of(sheet.department(), Scope.REFERENTS);
        DecisionRight right = deciders.rightOn(sheet.person(), actor).orElse(null);
        return visible(
                allowed || right != null,
                sheet.with(
                        asked(found),
                        WhoDecides.of(deciders.without(sheet.person()), found.headSignsIn()),
                        acts(sheet, right, actor)));
    }

    private static MandateSheet visible(boolean allowed, MandateSheet sheet) {
        if (!allowed) {
            throw new NotFound();
        }
        return sheet;
    }

    private static Acts acts(MandateSheet sheet, @Nullable DecisionRight right, Actor actor) {
        boolean decider = right != null;
        boolean proposer = actor.isCommunication()
                || sheet.proposedById().equals(actor.account().value());
        return new Acts(
                decider && sheet.state() == MandateState.WAITING,
                sheet.isAsked()
                        && (decider || proposer || actor.is(sheet.person().value())),
                sheet.isOpen() && proposer,
                decider && sheet.state().isRunning(),
                decider && sheet.state() == MandateState.ENDING,
                right == null ? null : right.inPlaceOf());
    }

    private List<Question> asked(Found found) {
        return found.questioned() ? questions.of(found.sheet().id()) : List.of();
    }

    private Found find(MandateId id) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql(SQL)
                .param("id", id.value())
                .param("today", today)
                .query((row, number) ->
                        new Found(sheet(id, row, today), row.getBoolean("questioned"), row.getBoolean("head_signs_in")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static MandateSheet sheet(MandateId id, ResultSet row, LocalDate today) throws SQLException {
        return new MandateSheet(
                id,
                new StaffMemberId(row.getObject("staff_member_id", UUID.class)),
                row.getString("person"),
                row.getString("job_title"),
                new DepartmentId(row.getObject("department_id", UUID.class)),
                row.getString("department"),
                MandateState.of(row, today),
                MandateOrigin.valueOf(row.getString("origin")),
                MandateRank.valueOf(row.getString("rank")),
                row.getString("reason"),
                instant(row, "proposed_at"),
                row.getObject("proposed_by", UUID.class),
                row.getString("proposed_by_name"),
                instant(row, "waiting_since"),
                closing(row),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                ending(row),
                neighbour(row, "before"),
                neighbour(row, "after"),
                row.getInt("referents"),
                row.getInt("minimum_referents"),
                List.of(),
                WhoDecides.NOT_ASKED,
                Acts.NONE);
    }

    private static @Nullable Closing closing(ResultSet row) throws SQLException {
        return row.getObject("decided_at") == null
                ? null
                : new Closing(
                        instant(row, "decided_at"),
                        row.getObject("decided_by", UUID.class),
                        row.getString("decided_by_name"),
                        row.getString("decided_on_behalf_of"),
                        row.getString("closing_reason"));
    }

    private static @Nullable EarlyEnd ending(ResultSet row) throws SQLException {
        return row.getString("ending") == null
                ? null
                : new EarlyEnd(
                        instant(row, "ended_at"),
                        row.getString("ended_by_name"),
                        row.getString("ended_on_behalf_of"),
                        row.getString("ending_reason"));
    }

    private static @Nullable Neighbour neighbour(ResultSet row, String which) throws SQLException {
        UUID id = row.getObject(which + "_id", UUID.class);
        return id == null
                ? null
                : new Neighbour(
                        id,
                        row.getString(which + "_person"),
                        row.getBoolean(which + "_renewal"),
                        row.getObject(which + "_starts_on", LocalDate.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** @param questioned whether anything was ever asked on it */
    private record Found(MandateSheet sheet, boolean questioned, boolean headSignsIn) {}
}
