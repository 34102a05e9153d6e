package org.contributornetwork.directory.application;

import java.util.ArrayList;
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

    private final JdbcClient jdbc;

    StaffFilterChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With the views of the list that the reader keeps. */
    public Choices of(Actor reader) {
        List<Choice> departments = new ArrayList<>();
        List<Choice> tasks = new ArrayList<>();
        List<Choice> software = new ArrayList<>();
        List<OwnView> views = new ArrayList<>();
        jdbc.sql("""
                        select 'D' as kind, id::text as code, name, name collate "fr-x-icu" as place
                        from department where closed_on is null
                        union all select 'T', id::text, name, name collate "fr-x-icu" from task
                        union all select 'S', id::text, name, name collate "fr-x-icu" from software
                        union all\s""" + OwnView.LINES + " order by place")
                .param("reader", reader.account().value())
                .param("viewed", "staff")
                .query(row -> {
                    Choice choice = new Choice(row.getString("code"), row.getString("name"));
                    switch (row.getString("kind")) {
                        case "D" -> departments.add(choice);
                        case "T" -> tasks.add(choice);
                        case "S" -> software.add(choice);
                        default -> views.add(OwnView.of(row));
                    }
                });
        return new Choices(departments, tasks, software, views);
    }

    public record Choice(String id, String name) {}

    public record Choices(List<Choice> departments, List<Choice> tasks, List<Choice> software, List<OwnView> views) {}
}
