package org.contributornetwork.directory.application;

import java.util.UUID;
import org.contributornetwork.directory.SoftwareId;
import org.contributornetwork.directory.TaskId;
import org.contributornetwork.directory.application.WorkLists.ListKind;
import org.contributornetwork.directory.domain.Software;
import org.contributornetwork.directory.domain.SoftwareList;
import org.contributornetwork.directory.domain.Task;
import org.contributornetwork.directory.domain.Tasks;
import org.contributornetwork.directory.domain.WorkListEntry;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Communication edits the lists of tasks and of software. Two entries of one list never share a name. */
@Component
@Transactional
@ForCommunication
public class WorkListKeeping {

    private final Tasks tasks;
    private final SoftwareList software;

    WorkListKeeping(Tasks tasks, SoftwareList software) {
        this.tasks = tasks;
        this.software = software;
    }

    /** Adds an entry under the id that its form was given: the same form sent twice adds one. */
    public void add(ListKind list, UUID id, String name, Actor actor) {
        if (list == ListKind.TASK) {
            TaskId task = new TaskId(id);
            if (tasks.findById(task).isEmpty()) {
                tasks.save(new Task(task, name, actor.author()));
            }
        } else {
            SoftwareId piece = new SoftwareId(id);
            if (software.findById(piece).isEmpty()) {
                software.save(new Software(piece, name, actor.author()));
            }
        }
    }

    public void rename(ListKind list, UUID id, int version, String name, Actor actor) {
        WorkListEntry<?> entry = require(list, id);
        entry.requireVersion(version);
        entry.rename(name, actor.author());
        save(entry);
    }

    public void retire(ListKind list, UUID id, Actor actor) {
        WorkListEntry<?> entry = require(list, id);
        entry.retire(actor.author());
        save(entry);
    }

    public void restore(ListKind list, UUID id, Actor actor) {
        WorkListEntry<?> entry = require(list, id);
        entry.restore(actor.author());
        save(entry);
    }

    private WorkListEntry<?> require(ListKind list, UUID id) {
        return list == ListKind.TASK ? tasks.require(new TaskId(id)) : software.require(new SoftwareId(id));
    }

    private void save(WorkListEntry<?> entry) {
        if (entry instanceof Task task) {
            tasks.save(task);
        } else {
            software.save((Software) entry);
        }
    }
}
