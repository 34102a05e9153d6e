package org.contributornetwork.directory.application;

import java.util.List;
import org.contributornetwork.directory.DepartmentChoices;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForNetwork;
import org.contributornetwork.shared.Reading;
import org.contributornetwork.shared.paging.Choice;
import org.contributornetwork.views.OwnView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By what the list of people can be narrowed: services, tasks and software, read in one statement. */
@Component
@Reading
@ForNetwork
public class StaffFilterChoices {

    private final JdbcClient jdbc;

    StaffFilterChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With the views of the list that the reader keeps. */
    public Choices of(Actor reader) {
        return jdbc.sql("""
                        select %s as departments,
                               array(select id || name from task order by name collate "fr-x-icu", id) as tasks,
                               array(select id || name from software order by name collate "fr-x-icu", id) as software,
                               %s as views""".formatted(DepartmentChoices.OPEN, OwnView.ARRAY))
                .param("reader", reader.account().value())
                .param("viewed", "staff")
                .query((row, number) -> new Choices(
                        Choice.listed(row, "departments"),
                        Choice.listed(row, "tasks"),
                        Choice.listed(row, "software"),
                        OwnView.listed((String[]) row.getArray("views").getArray())))
                .single();
    }

    public record Choices(List<Choice> departments, List<Choice> tasks, List<Choice> software, List<OwnView> views) {}
}
