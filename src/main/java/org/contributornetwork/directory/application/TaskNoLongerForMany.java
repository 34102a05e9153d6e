package org.contributornetwork.directory.application;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Many people do a task no longer. */
@Component
@Order(30)
class TaskNoLongerForMany extends TaskOfMany {

    TaskNoLongerForMany(TasksOfPeople tasks) {
        super(tasks, false);
    }

    @Override
    public String code() {
        return "staff.remove-task";
    }
}
