package org.contributornetwork.directory.application;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.contributornetwork.directory.SoftwareId;
import org.contributornetwork.directory.TaskId;
import org.contributornetwork.directory.domain.StaffMember;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the lists of tasks and software that communication edits, both at once. */
@Component
@Reading
public class WorkLists {

    private final JdbcClient jdbc;

    WorkLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every entry of both lists in French order, the retired ones included, with how many people have it. */
    @ForCommunication
    public List<Entry> entries() {
        return jdbc.sql("""
                        select 'TASK' as list, t.id, t.version, t.name, t.retired,
                               (select count(*) from staff_member_task x where x.task_id = t.id) as people,
                               t.name collate "fr-x-icu" as place
                        from task t
                        union all
                        select 'SOFTWARE', s.id, s.version, s.name, s.retired,
                               (select count(*) from staff_member_software x where x.software_id = s.id),
                               s.name collate "fr-x-icu"
                        from software s
                        order by 1 desc, place, 2""")
                .query((row, number) -> new Entry(
                        ListKind.valueOf(row.getString("list")),
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        row.getString("name"),
                        row.getBoolean("retired"),
                        row.getInt("people")))
                .list();
    }

    /** Every entry of both lists in French order, the retired ones included: what a form chooses from. */
    @ForCommunication
    public List<Choice> choices() {
        return jdbc.sql("""
                        select 'TASK' as list, id, name, retired, name collate "fr-x-icu" as place from task
                        union all
                        select 'SOFTWARE', id, name, retired, name collate "fr-x-icu" from software
                        order by place, id""")
                .query((row, number) -> new Choice(
                        ListKind.valueOf(row.getString("list")),
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getBoolean("retired")))
                .list();
    }

    /** The names behind tasks and software, for the history. */
    StaffMember.WorkWords words() {
        Map<UUID, String> names = new LinkedHashMap<>();
        jdbc.sql("select id, name from task union all select id, name from software")
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return new Words(names);
    }

    public enum ListKind {
        TASK,
        SOFTWARE
    }

    public record Choice(ListKind list, UUID id, String name, boolean retired) {}

    public record Entry(ListKind list, UUID id, int version, String name, boolean retired, int people) {}

    private record Words(Map<UUID, String> names) implements StaffMember.WorkWords {

        @Override
        public String tasks(Set<TaskId> tasks) {
            return join(tasks.stream().map(TaskId::value).toList());
        }

        @Override
        public String software(Set<SoftwareId> software) {
            return join(software.stream().map(SoftwareId::value).toList());
        }

        private String join(Collection<UUID> ids) {
            return ids.stream().map(id -> names.getOrDefault(id, "")).sorted().collect(Collectors.joining(", "));
        }
    }
}
