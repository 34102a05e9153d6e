package org.contributornetwork.directory.domain;

import java.util.Optional;
import org.contributornetwork.directory.TaskId;
import org.contributornetwork.shared.NotFound;
import org.springframework.data.repository.Repository;

public interface Tasks extends Repository<Task, TaskId> {

    Task save(Task task);

    Optional<Task> findById(TaskId id);

    default Task require(TaskId id) {
        return findById(id).orElseThrow(NotFound::new);
    }
}
