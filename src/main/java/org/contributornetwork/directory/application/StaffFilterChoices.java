package org.contributornetwork.directory.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForNetwork;
import org.contributornetwork.views.OwnView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** By what the list of people can be narrowed: services, tasks and software, read in one statement. */
@Component
@Transactional(readOnly = true)
@ForNetwork
public class StaffFilterChoices {

    private static final int ID_LENGTH = 36;

    private final JdbcClient jdbc;

    StaffFilterChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With the views of the list that the reader keeps. */
    public Choices of(Actor reader) {
        // As arrays: each list in the order of its index, and one row to send instead of hundreds.
        return jdbc.sql("""
                        select array(select id || name from department where closed_on is null
                                     order by name collate "fr-x-icu", id) as departments,
                               array(select id || name from task order by name collate "fr-x-icu", id) as tasks,
                               array(select id || name from software order by name collate "fr-x-icu", id) as software,
                               """ + OwnView.ARRAY + " as views")
                .param("reader", reader.account().value())
                .param("viewed", "staff")
                .query((row, number) -> new Choices(
                        choices(row, "departments"),
                        choices(row, "tasks"),
                        choices(row, "software"),
                        OwnView.listed((String[]) row.getArray("views").getArray())))
                .single();
    }

    private static List<Choice> choices(ResultSet row, String list) throws SQLException {
        return Arrays.stream((String[]) row.getArray(list).getArray())
                .map(entry -> new Choice(entry.substring(0, ID_LENGTH), entry.substring(ID_LENGTH)))
                .toList();
    }

    public record Choice(String id, String name) {}

    public record Choices(List<Choice> departments, List<Choice> tasks, List<Choice> software, List<OwnView> views) {}
}
