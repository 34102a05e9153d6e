package org.contributornetwork.directory.application;

import java.util.List;
import org.contributornetwork.directory.DepartmentChoices;
import org.contributornetwork.security.AccountId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForNetwork;
import org.contributornetwork.shared.NetworkMemory;
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
    private final NetworkMemory memory;

    StaffFilterChoices(JdbcClient jdbc, NetworkMemory memory) {
        this.jdbc = jdbc;
        this.memory = memory;
    }

    /** With the views of the list that the reader keeps. */
    public Choices of(Actor reader) {
        return memory.recall(new Asked(reader.account()), () -> read(reader));
    }

    private Choices read(Actor reader) {
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

    /** Whose choices are asked for. */
    private record Asked(AccountId reader) {}

    public record Choices(List<Choice> departments, List<Choice> tasks, List<Choice> software, List<OwnView> views) {}
}
