package org.contributornetwork.notifications.application;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contributornetwork.directory.DecisionRights.Capacity;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.notifications.application.Recipients.DecisionReader;
import org.contributornetwork.notifications.application.Recipients.Reader;
import org.contributornetwork.notifications.domain.MailKind;
import org.contributornetwork.referents.DecisionsOverdue;
import org.contributornetwork.referents.DecisionsOverdue.Waiting;
import org.contributornetwork.referents.ReminderStep;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reminds of decisions that wait: one letter to each reader, however many there are. */
@Component
class ReminderMails {

    private static final int MOST_NAMES = 30;

    private static final Map<ReminderStep, MailKind> KINDS = Map.of(
            ReminderStep.DECIDER, MailKind.DECISION_REMINDER,
            ReminderStep.DEPUTY, MailKind.DECISION_REMINDER_DEPUTY,
            ReminderStep.COMMUNICATION, MailKind.DECISION_REMINDER_COMMUNICATION);

    private final Outbox outbox;
    private final LetterWriter letters;
    private final Recipients recipients;
    private final DecisionPaths paths;
    private final Clock clock;

    ReminderMails(Outbox outbox, LetterWriter letters, Recipients recipients, DecisionPaths paths, Clock clock) {
        this.outbox = outbox;
        this.letters = letters;
        this.recipients = recipients;
        this.paths = paths;
        this.clock = clock;
    }

    @EventListener
    void on(DecisionsOverdue overdue) {
        List<DecisionReader> deciders = recipients.decidersOf(overdue.decisions().stream()
                .map(waiting -> waiting.nominee().department())
                .distinct()
                .toList());
        List<Reader> communication =
                overdue.step() == ReminderStep.COMMUNICATION ? recipients.communication() : List.of();
        Map<Reader, List<Waiting>> reminded = new LinkedHashMap<>();
        for (Waiting waiting : overdue.decisions()) {
            for (Reader reader : overdue.step() == ReminderStep.COMMUNICATION
                    ? communication
                    : readers(overdue.step(), waiting.nominee().department(), deciders)) {
                if (!reader.is(waiting.nominee().person())) {
                    reminded.computeIfAbsent(reader, one -> new ArrayList<>()).add(waiting);
                }
            }
        }
        Map<Reader, String> leadTo = paths.of(reminded.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        of -> of.getValue().stream().map(Waiting::mandate).toList())));
        Map<DepartmentId, String> names = names(deciders);
        outbox.queue(reminded.entrySet().stream()
                .map(of -> letter(
                        overdue.step(),
                        of.getKey(),
                        of.getValue(),
                        names,
                        leadTo.getOrDefault(of.getKey(), DecisionPaths.ALL_WAITING)))
                .toList());
    }

    private static List<Reader> readers(ReminderStep step, DepartmentId department, List<DecisionReader> deciders) {
        return deciders.stream()
                .filter(decider -> decider.department().equals(department)
                        && (decider.capacity() == Capacity.DEPUTY) == (step == ReminderStep.DEPUTY))
                .map(DecisionReader::reader)
                .toList();
    }

    /** The name that stands for each service's decision; none where it is communication's. */
    private static Map<DepartmentId, String> names(List<DecisionReader> deciders) {
        Map<DepartmentId, String> names = new HashMap<>();
        for (DecisionReader decider : deciders) {
            if (decider.capacity() == Capacity.HEAD || decider.capacity() == Capacity.DIRECTORATE_HEAD) {
                names.put(decider.department(), decider.reader().recipient().name());
            }
        }
        return names;
    }

    private MailDraft letter(
            ReminderStep step,
            Reader reader,
            List<Waiting> decisions,
            Map<DepartmentId, String> deciders,
            String path) {
        var kind = KINDS.getOrDefault(step, MailKind.DECISION_REMINDER);
        var first = decisions.get(0);
        var draft = letters.to(
                reader.recipient(),
                kind,
                decisions.size(),
                first.nominee().personName(),
                first.nominee().departmentName());
        draft.opening(
                "opening",
                decisions.size(),
                step.workingDays(),
                deciders.getOrDefault(first.nominee().department(), ""));
        decisions.stream().limit(MOST_NAMES).forEach(waiting -> item(draft, step, waiting, deciders));
        if (decisions.size() > MOST_NAMES) {
            draft.item("more", decisions.size() - MOST_NAMES);
        }
        draft.closing("closing");
        if (!reader.signsIn()) {
            draft.closingWith("no-account");
        }
        return MailDraft.of(
                EventIds.of("mandate.reminder", step, first.mandate(), first.since()),
                kind,
                reader.recipient(),
                draft.leadingTo(path));
    }

    private void item(
            LetterWriter.Draft draft, ReminderStep step, Waiting waiting, Map<DepartmentId, String> deciders) {
        var nominee = waiting.nominee();
        String since = draft.day(LocalDate.ofInstant(waiting.since(), clock.getZone()));
        String decider = deciders.get(nominee.department());
        if (step == ReminderStep.COMMUNICATION && decider != null) {
            draft.item("item-of", nominee.personName(), nominee.departmentName(), since, decider);
        } else {
            draft.item("item", nominee.personName(), nominee.departmentName(), since);
        }
    }
}
