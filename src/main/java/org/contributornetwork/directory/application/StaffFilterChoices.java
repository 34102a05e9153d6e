package org.contributornetwork.directory.application;

import java.util.ArrayList;
import java.util.List;
import org.contributornetwork.security.ForNetwork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** By what the list of people can be narrowed: services, tasks and software, read in one statement. */
@Component
@Transactional(readOnly = true)
@ForNetwork
public class StaffFilterChoices {

    private final JdbcClient jdbc;

    StaffFilterChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Choices all() {
        List<Choice> departments = new ArrayList<>();
        List<Choice> tasks = new ArrayList<>();
        List<Choice> software = new ArrayList<>();
        jdbc.sql("""
                        select 'D' as list, id, name, name collate "fr-x-icu" as place from department where closed_on is null
                        union all select 'T', id, name, name collate "fr-x-icu" from task
                        union all select 'S', id, name, name collate "fr-x-icu" from software
                        order by place""").query(row -> {
            Choice choice = new Choice(row.getString("id"), row.getString("name"));
            switch (row.getString("list")) {
                case "D" -> departments.add(choice);
                case "T" -> tasks.add(choice);
                default -> software.add(choice);
            }
        });
        return new Choices(departments, tasks, software);
    }

    public record Choice(String id, String name) {}

    public record Choices(List<Choice> departments, List<Choice> tasks, List<Choice> software) {}
}
