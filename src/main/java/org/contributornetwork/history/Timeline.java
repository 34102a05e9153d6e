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

    /** Older lines are in the journal. */
    static final int MOST_LINES = 50;

    private final JdbcClient jdbc;
    private final HistoryWords words;

    Timeline(JdbcClient jdbc, HistoryWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /** What was done to these records themselves. */
    public List<TimelineEntry> of(UUID... subjects) {
        return lines("subject_id = any(:ids)", subjects);
    }

    /** What happened in a service: to itself, its people and its mandates. */
    public List<TimelineEntry> ofDepartment(UUID department) {
        return lines("department_id = any(:ids)", department);
    }

    /** What happened to a person: to their record, their mandates, their account. */
    public List<TimelineEntry> ofStaffMember(UUID person) {
        return lines("staff_member_id = any(:ids)", person);
    }

    private List<TimelineEntry> lines(String condition, UUID... ids) {
        List<UUID> owners = List.of(ids);
        return jdbc.sql(
                        "select event, occurred_at, author_name, on_behalf_of, subject_id, subject_label, changes, reason"
                                + " from history_entry where " + condition + " order by id desc limit " + MOST_LINES)
                .param("ids", ids)
                .query((row, number) -> entry(row, owners))
                .list();
    }

    private TimelineEntry entry(ResultSet row, List<UUID> owners) throws SQLException {
        String event = words.event(row.getString("event"));
        boolean own = owners.contains(row.getObject("subject_id", UUID.class));
        return new TimelineEntry(
                row.getTimestamp("occurred_at").toInstant(),
                words.author(row.getString("author_name"), row.getString("on_behalf_of")),
                own ? event : words.about(event, row.getString("subject_label")),
                words.changes(row.getString("changes")),
                row.getString("reason"));
    }
}
