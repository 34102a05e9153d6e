package org.contributornetwork.history.application;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import org.contributornetwork.shared.Ids;
import org.contributornetwork.shared.history.HistoryLine;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The book itself: lines are appended, in the order in which things happened, and that is all. */
@Component
class HistoryLines {

    private static final String INSERT = """
            insert into history_entry (id, occurred_at, event, author_id, author_name, on_behalf_of, subject_type, subject_id,
                subject_label, department_id, staff_member_id, changes, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
            """;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Clock clock;

    HistoryLines(JdbcTemplate jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void append(List<HistoryLine> lines) {
        if (!lines.isEmpty()) {
            var now = Timestamp.from(clock.instant());
            jdbc.batchUpdate(INSERT, lines, lines.size(), (statement, line) -> fill(statement, line, now));
        }
    }

    private void fill(PreparedStatement statement, HistoryLine line, Timestamp now) throws SQLException {
        statement.setObject(1, Ids.next());
        statement.setTimestamp(2, now);
        statement.setString(3, line.event());
        statement.setObject(4, line.author().accountId(), Types.OTHER);
        statement.setString(5, line.author().name());
        statement.setString(6, line.onBehalfOf());
        statement.setString(7, line.subject().type().name());
        statement.setObject(8, line.subject().id());
        statement.setString(9, line.subject().label());
        statement.setObject(10, line.departmentId(), Types.OTHER);
        statement.setObject(11, line.staffMemberId(), Types.OTHER);
        statement.setString(12, json.writeValueAsString(line.changes()));
        statement.setString(13, line.reason());
    }
}
