package org.contributornetwork.succession.application;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.Reading;
import org.contributornetwork.succession.application.Checklist.Leaver;
import org.springframework.stereotype.Component;

/** Communication looks at everything that somebody holds before it notes that they leave. */
@Component
@Reading
@ForCommunication
public class DepartureChecklist {

    private final HeldThings things;
    private final Neighbours neighbours;
    private final Clock clock;

    DepartureChecklist(HeldThings things, Neighbours neighbours, Clock clock) {
        this.things = things;
        this.neighbours = neighbours;
        this.clock = clock;
    }

    /**
     * The same number of statements, however much the person holds; of somebody who has left nothing is asked any more.
     *
     * @throws NotFound if there is no such person
     */
    public Checklist of(StaffMemberId person, Actor actor) {
        LocalDate today = LocalDate.now(clock);
        HeldThings.Holding holding = things.of(person, today);
        Leaver leaver = holding.leaver();
        if (leaver.leftOn() != null) {
            return new Checklist(leaver, List.of(), List.of(), List.of(), today);
        }
        List<Held> held = holding.held();
        Map<Boolean, List<UUID>> handedOver = held.stream()
                .filter(one -> one.isHandedOver(today))
                .collect(partitioningBy(one -> one.kind() == Held.Kind.DIRECTORATE, mapping(Held::place, toList())));
        return new Checklist(
                leaver,
                held,
                neighbours.departmentsOf(person, today, actor),
                neighbours.candidates(
                        person,
                        handedOver.getOrDefault(false, List.of()),
                        handedOver.getOrDefault(true, List.of()),
                        today),
                today);
    }
}
