package org.contributornetwork.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.contributornetwork.history.application.HistoryWords;
import org.contributornetwork.shared.web.TimelineEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What happened to a record, newest first, for its page ({@code components/timeline.html}). One statement each; whether the
 * reader may see the record is for whoever asks to know.
 */
@Component
public class Timeline {

    /** What a page shows at first of a long history. */
    static final int LATEST = 8;

    /** What it shows when the whole is asked for; what is older still is in the journal. */
    static final int MOST_LINES = 500;

    private final JdbcClient jdbc;
    private final HistoryWords words;

    Timeline(JdbcClient jdbc, HistoryWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /** What was done to this record itself: all of it. */
    public List<TimelineEntry> of(UUID subject) {
        return lines("subject_id", subject, MOST_LINES);
    }

    /**
     * What happened in a service: to itself, its people and its mandates.
     *
     * @param whole whether more than the latest lines are wanted
     */
    public Excerpt ofDepartment(UUID department, boolean whole) {
        return excerpt("department_id", department, whole);
    }

    /**
     * What happened to a person: to their record, their mandates, their account.
     *
     * @param whole whether more than the latest lines are wanted
     */
    public Excerpt ofStaffMember(UUID person, boolean whole) {
        return excerpt("staff_member_id", person, whole);
    }

    private Excerpt excerpt(String column, UUID record, boolean whole) {
        int shown = whole ? MOST_LINES : LATEST;
        List<TimelineEntry> lines = lines(column, record, shown + 1);
        return lines.size() > shown ? new Excerpt(lines.subList(0, shown), !whole) : new Excerpt(lines, false);
    }

    private List<TimelineEntry> lines(String column, UUID record, int limit) {
        return jdbc.sql(
                        "select event, occurred_at, author_name, on_behalf_of, subject_id, subject_label, changes, reason"
                                + " from history_entry where " + column
                                + " = :id order by occurred_at desc, id desc limit " + limit)
                .param("id", record)
                .query((row, number) -> entry(row, record))
                .list();
    }

    private TimelineEntry entry(ResultSet row, UUID record) throws SQLException {
        String event = words.event(row.getString("event"));
        boolean own = record.equals(row.getObject("subject_id", UUID.class));
        return new TimelineEntry(
                row.getTimestamp("occurred_at").toInstant(),
                words.author(row.getString("author_name"), row.getString("on_behalf_of")),
                own ? event : words.about(event, row.getString("subject_label")),
                words.changes(row.getString("changes")),
                row.getString("reason"));
    }

    /** @param more whether the whole history is longer */
    public record Excerpt(List<TimelineEntry> lines, boolean more) {

        public static final Excerpt NONE = new Excerpt(List.of(), false);
    }
}
