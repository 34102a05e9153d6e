package org.contributornetwork.notifications.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.notifications.application.Recipients.DecisionReader;
import org.contributornetwork.notifications.application.Recipients.Reader;
import org.contributornetwork.notifications.domain.MailKind;
import org.contributornetwork.referents.MandateEvent.Proposed;
import org.contributornetwork.referents.MandateRank;
import org.springframework.stereotype.Component;

/** Writes to those who decide for services about what awaits their decision: one letter each. */
@Component
class ProposalLetters {

    private static final int MOST_NAMES = 30;

    private final Outbox outbox;
    private final LetterWriter letters;
    private final Recipients recipients;
    private final DecisionPaths paths;

    ProposalLetters(Outbox outbox, LetterWriter letters, Recipients recipients, DecisionPaths paths) {
        this.outbox = outbox;
        this.letters = letters;
        this.recipients = recipients;
        this.paths = paths;
    }

    void queue(List<Proposed> proposals) {
        Map<DepartmentId, List<Proposed>> byDepartment = proposals.stream()
                .collect(groupingBy(proposal -> proposal.nominee().department(), LinkedHashMap::new, toList()));
        Map<Reader, List<Asked>> asked = new LinkedHashMap<>();
        for (DecisionReader decider : recipients.decidersOf(byDepartment.keySet())) {
            for (Proposed proposed : byDepartment.getOrDefault(decider.department(), List.of())) {
                if (isToBeAsked(decider.reader(), proposed)) {
                    asked.computeIfAbsent(decider.reader(), reader -> new ArrayList<>())
                            .add(new Asked(proposed, decider));
                }
            }
        }
        Map<Reader, String> leadTo = paths.of(asked.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        of -> of.getValue().stream()
                                .map(one -> one.proposed().mandate())
                                .toList())));
        outbox.queue(asked.entrySet().stream()
                .map(of ->
                        letter(of.getKey(), of.getValue(), leadTo.getOrDefault(of.getKey(), DecisionPaths.ALL_WAITING)))
                .toList());
    }

    /** Not of what they know because they proposed it, nor of what they cannot decide because it is about them. */
    private static boolean isToBeAsked(Reader reader, Proposed proposed) {
        return !reader.is(proposed.author().accountId())
                && !reader.is(proposed.nominee().person());
    }

    private MailDraft letter(Reader reader, List<Asked> asked, String path) {
        var kind = asked.size() == 1 ? MailKind.MANDATE_PROPOSED : MailKind.MANDATES_PROPOSED;
        var draft = asked.size() == 1 ? one(reader, asked.get(0)) : many(reader, asked);
        draft.closing("closing");
        if (!reader.signsIn()) {
            draft.closingWith("no-account");
        }
        // A mandate is proposed once, so that it names the event.
        var event = EventIds.of("mandate.proposed", asked.get(0).proposed().mandate());
        return MailDraft.of(event, kind, reader.recipient(), draft.leadingTo(path));
    }

    private LetterWriter.Draft one(Reader reader, Asked asked) {
        var nominee = asked.proposed().nominee();
        var author = asked.proposed().author().name();
        var draft = letters.to(
                reader.recipient(), MailKind.MANDATE_PROPOSED, nominee.personName(), nominee.departmentName());
        if (author.equals(nominee.personName())) {
            draft.opening("opening-own", author, nominee.departmentName());
        } else {
            draft.opening("opening", author, nominee.personName(), nominee.departmentName());
        }
        draft.quote(asked.proposed().reason());
        if (asked.proposed().rank() == MandateRank.SUBSTITUTE) {
            draft.closing("substitute");
        }
        switch (asked.decider().capacity()) {
            case DEPUTY -> draft.closingWith("as-deputy", asked.decider().inPlaceOf());
            case DIRECTORATE_HEAD, COMMUNICATION -> draft.closingWith("as-vacancy", nominee.departmentName());
            case HEAD -> {}
        }
        return draft;
    }

    private LetterWriter.Draft many(Reader reader, List<Asked> asked) {
        var draft = letters.to(reader.recipient(), MailKind.MANDATES_PROPOSED, asked.size());
        draft.opening("opening", asked.get(0).proposed().author().name(), asked.size());
        asked.stream()
                .map(one -> one.proposed().nominee())
                .limit(MOST_NAMES)
                .forEach(nominee -> draft.item("item", nominee.personName(), nominee.departmentName()));
        if (asked.size() > MOST_NAMES) {
            draft.item("more", asked.size() - MOST_NAMES);
        }
        return draft;
    }

    private record Asked(Proposed proposed, DecisionReader decider) {}
}
