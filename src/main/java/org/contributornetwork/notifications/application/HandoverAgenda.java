package org.contributornetwork.notifications.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.contributornetwork.notifications.application.WhoDecides.Places;
import org.contributornetwork.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Charges that change hands on a day to come, and the letters of that day. A line is taken away in the transaction that queues
 * its letters: it is told once, also where several instances run or one of them is killed.
 */
@Component
class HandoverAgenda {

    private final JdbcClient jdbc;
    private final HandoverLetters letters;
    private final Clock clock;

    HandoverAgenda(JdbcClient jdbc, HandoverLetters letters, Clock clock) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.clock = clock;
    }

    /** @param place a directorate for the head of one; a service otherwise */
    void note(Charge charge, UUID place, LocalDate startsOn) {
        boolean directorate = charge == Charge.DIRECTORATE;
        jdbc.sql("""
                        insert into handover (id, charge, department_id, directorate_id, starts_on)
                        values (:id, :charge, :department, :directorate, :day)""")
                .param("id", Ids.next())
                .param("charge", charge.name())
                .param("department", directorate ? null : place, Types.OTHER)
                .param("directorate", directorate ? place : null, Types.OTHER)
                .param("day", startsOn)
                .update();
    }

    /** Tells what the day has brought. What was asked for since then was asked of the right person at once. */
    @Scheduled(initialDelayString = "${contributor-network.mail.poll-every:15s}", fixedDelayString = "PT15M")
    @Transactional
    public void tellWhatIsDue() {
        due().stream()
                .collect(groupingBy(Due::startsOn, TreeMap::new, toList()))
                .forEach((day, handovers) -> letters.queue(
                        new Places(
                                places(handovers, Charge.HEAD),
                                places(handovers, Charge.DEPUTY),
                                places(handovers, Charge.DIRECTORATE)),
                        beginningOf(day),
                        List.of(),
                        null));
    }

    private List<Due> due() {
        return jdbc.sql("""
                        delete from handover where starts_on <= :today
                        returning charge, coalesce(department_id, directorate_id) as place, starts_on""")
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new Due(
                        Charge.valueOf(row.getString("charge")),
                        row.getObject("place", UUID.class),
                        row.getObject("starts_on", LocalDate.class)))
                .list();
    }

    private Instant beginningOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static List<UUID> places(List<Due> handovers, Charge charge) {
        return handovers.stream()
                .filter(due -> due.charge() == charge)
                .map(Due::place)
                .distinct()
                .toList();
    }

    enum Charge {
        HEAD,
        DEPUTY,
        DIRECTORATE
    }

    private record Due(Charge charge, UUID place, LocalDate startsOn) {}
}
