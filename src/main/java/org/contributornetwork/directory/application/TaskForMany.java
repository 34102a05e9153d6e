package org.contributornetwork.directory.application;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Many people do a task from now on. */
@Component
@Order(20)
class TaskForMany extends TaskOfMany {

    TaskForMany(TasksOfPeople tasks) {
        super(tasks, true);
    }

    @Override
    public String code() {
        return "staff.add-task";
    }
}
