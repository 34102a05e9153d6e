package org.contributornetwork.directory.application;

import java.util.List;
import java.util.UUID;
import org.contributornetwork.batches.BatchedList;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.web.ListQuery;
import org.springframework.stereotype.Component;

/** The list of people, many of whom are acted on at once. */
@Component
class StaffInBatches implements BatchedList {

    static final String CODE = "staff";

    private final StaffList staff;

    StaffInBatches(StaffList staff) {
        this.staff = staff;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Class<? extends Record> filters() {
        return StaffList.Filter.class;
    }

    @Override
    public List<UUID> matching(ListQuery query, int most, Actor reader) {
        StaffList.Filter filter = new StaffList.Filter(
                query.get("q"),
                query.get("department"),
                query.get("place"),
                query.get("task"),
                query.get("software"),
                query.get("state"),
                query.get("access"));
        return staff.ids(filter, most, reader);
    }
}
