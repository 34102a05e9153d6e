package org.contributornetwork;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.contributornetwork.shared.history.Change;
import org.contributornetwork.shared.history.Recorded;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.test.util.ReflectionTestUtils;

/** What an aggregate has to tell, before anybody has listened: the domain tested by itself, without a database. */
public final class Happened {

    private Happened() {}

    public static List<Recorded> to(AbstractAggregateRoot<?> aggregate) {
        Collection<?> events = ReflectionTestUtils.invokeMethod(aggregate, "domainEvents");
        return new ArrayList<>(events.stream().map(Recorded.class::cast).toList());
    }

    /** The last thing that happened, as the history will write it: "department.changed". */
    public static String lastTo(AbstractAggregateRoot<?> aggregate) {
        var events = to(aggregate);
        return events.get(events.size() - 1).historyLine().event();
    }

    public static List<Change> changesOf(AbstractAggregateRoot<?> aggregate) {
        var events = to(aggregate);
        return events.get(events.size() - 1).historyLine().changes();
    }
}
