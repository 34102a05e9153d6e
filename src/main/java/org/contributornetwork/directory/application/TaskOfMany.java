package org.contributornetwork.directory.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.contributornetwork.batches.BatchAction;
import org.contributornetwork.batches.BatchPlan;
import org.contributornetwork.batches.BatchTrace;
import org.contributornetwork.directory.TaskId;
import org.contributornetwork.directory.application.TasksOfPeople.Worker;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.history.Author;
import org.jspecify.annotations.Nullable;

/** A task that many people do from now on, or do no longer: the one is undone by the other. */
abstract class TaskOfMany implements BatchAction {

    private final TasksOfPeople tasks;
    private final boolean doing;

    /** @param doing whether people do the task afterwards */
    TaskOfMany(TasksOfPeople tasks, boolean doing) {
        this.tasks = tasks;
        this.doing = doing;
    }

    @Override
    public String list() {
        return StaffInBatches.CODE;
    }

    @Override
    public boolean asksForChoice() {
        return true;
    }

    /** A retired task may still be taken away. */
    @Override
    public List<Choice> choices() {
        return tasks.offered(!doing);
    }

    @Override
    public BatchPlan plan(Collection<UUID> records, @Nullable Choice choice, Actor actor) {
        TaskId task = task(choice);
        BatchPlan plan = new BatchPlan((people, author, reason) -> give(people, task, author));
        for (Worker worker : tasks.workers(records, task)) {
            if (worker.gone()) {
                plan.leavesOut(worker.id(), worker.label(), "batch.staff.left-out.gone");
            } else if (worker.doesIt() == doing) {
                plan.leavesOut(
                        worker.id(),
                        worker.label(),
                        doing ? "batch.staff.left-out.does-it" : "batch.staff.left-out.does-it-not");
            } else {
                plan.changes(worker.id(), worker.label());
            }
        }
        return plan;
    }

    @Override
    public Set<UUID> undo(List<BatchTrace> traces, @Nullable Choice choice, Author author) {
        Map<UUID, Integer> versions =
                traces.stream().collect(Collectors.toMap(BatchTrace::record, BatchTrace::versionAfter));
        return tasks.change(
                versions.keySet(),
                task(choice),
                !doing,
                author,
                person -> Objects.equals(versions.get(person.id().value()), person.versionNow()),
                person -> {});
    }

    private List<BatchTrace> give(Set<UUID> people, TaskId task, Author author) {
        List<BatchTrace> traces = new ArrayList<>();
        tasks.change(
                people,
                task,
                doing,
                author,
                person -> true,
                person -> traces.add(BatchTrace.of(person.id().value(), person.label(), person.versionNow())));
        return traces;
    }

    private static TaskId task(@Nullable Choice choice) {
        return TaskId.of(Objects.requireNonNull(choice).id());
    }
}
