package org.contributornetwork.directory.application;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.contributornetwork.batches.BatchAction.Choice;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.TaskId;
import org.contributornetwork.directory.domain.StaffMember;
import org.contributornetwork.directory.domain.StaffMembers;
import org.contributornetwork.shared.StaleEdit;
import org.contributornetwork.shared.history.Author;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who does a task, and who is to do it: read and written some hundred at a time. A repository by its annotation, so that what
 * the database refuses during a flush is told apart like everywhere else.
 */
@Repository
class TasksOfPeople {

    private static final int AT_ONCE = 500;

    private final StaffMembers staff;
    private final WorkLists lists;
    private final JdbcClient jdbc;
    private final EntityManager entities;

    TasksOfPeople(StaffMembers staff, WorkLists lists, JdbcClient jdbc, EntityManager entities) {
        this.staff = staff;
        this.lists = lists;
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /** The tasks in French order. */
    List<Choice> offered(boolean retiredToo) {
        return jdbc.sql("select id, name from task where not retired or :all order by name collate \"fr-x-icu\", id")
                .param("all", retiredToo)
                .query((row, number) -> new Choice(row.getString("id"), row.getString("name")))
                .list();
    }

    /** Those of these people who are in the register, in French order. */
    List<Worker> workers(Collection<UUID> people, TaskId task) {
        return jdbc.sql("""
                        select s.id, s.last_name, s.first_name, s.left_on is not null as gone,
                               exists (select 1 from staff_member_task t
                                       where t.staff_member_id = s.id and t.task_id = :task) as does_it
                        from staff_member s where s.id = any(:people)
                        order by s.last_name collate "fr-x-icu", s.first_name collate "fr-x-icu", s.id""")
                .param("people", people.toArray(UUID[]::new))
                .param("task", task.value())
                .query((row, number) -> new Worker(
                        row.getObject("id", UUID.class),
                        row.getString("last_name") + " " + row.getString("first_name"),
                        row.getBoolean("gone"),
                        row.getBoolean("does_it")))
                .list();
    }

    /**
     * Gives these people the task, or takes it from them.
     *
     * @param only    who else is left as they are
     * @param changed told of each person afterwards
     * @return who was left as they are
     * @throws StaleEdit if one of the others was like that already
     */
    Set<UUID> change(
            Collection<UUID> people,
            TaskId task,
            boolean doing,
            Author author,
            Predicate<StaffMember> only,
            Consumer<StaffMember> changed) {
        StaffMember.WorkWords words = lists.words();
        Set<UUID> left = new HashSet<>(people);
        List<UUID> all = new ArrayList<>(people);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<StaffMember> some = staff.findByIdIn(all.subList(from, Math.min(all.size(), from + AT_ONCE)).stream()
                    .map(StaffMemberId::new)
                    .toList());
            List<StaffMember> touched = some.stream().filter(only).toList();
            for (StaffMember person : touched) {
                if (!person.change(person.details().doing(task, doing), words, author)) {
                    // Somebody was quicker, between the look and the deed.
                    throw new StaleEdit();
                }
                staff.save(person);
                left.remove(person.id().value());
            }
            // Versions are known once they are written.
            entities.flush();
            touched.forEach(changed);
            entities.clear();
        }
        return left;
    }

    /** @param doesIt whether the person does the task today */
    record Worker(UUID id, String label, boolean gone, boolean doesIt) {}
}
