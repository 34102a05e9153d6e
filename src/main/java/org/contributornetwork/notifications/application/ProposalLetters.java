package org.contributornetwork.notifications.application;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.notifications.application.Recipients.Head;
import org.contributornetwork.notifications.application.Recipients.Reader;
import org.contributornetwork.notifications.domain.MailKind;
import org.contributornetwork.referents.MandateEvent.Proposed;
import org.springframework.stereotype.Component;

/** Writes to the heads of services about what awaits their decision: one letter each. */
@Component
class ProposalLetters {

    private static final int MOST_NAMES = 30;

    private final Outbox outbox;
    private final LetterWriter letters;
    private final Recipients recipients;

    ProposalLetters(Outbox outbox, LetterWriter letters, Recipients recipients) {
        this.outbox = outbox;
        this.letters = letters;
        this.recipients = recipients;
    }

    void queue(List<Proposed> proposals) {
        Map<DepartmentId, List<Proposed>> byDepartment = proposals.stream()
                .collect(groupingBy(proposal -> proposal.nominee().department(), LinkedHashMap::new, toList()));
        Map<Reader, List<Proposed>> byHead = recipients.headsOf(byDepartment.keySet()).stream()
                .collect(groupingBy(
                        Head::reader,
                        LinkedHashMap::new,
                        flatMapping(
                                head -> byDepartment.getOrDefault(head.department(), List.of()).stream(), toList())));
        byHead.forEach(this::tell);
    }

    private void tell(Reader head, List<Proposed> proposals) {
        var author = proposals.get(0).author();
        if (Objects.equals(author.accountId(), head.account())) {
            return;
        }
        if (proposals.size() == 1) {
            tellOne(head, proposals.get(0));
        } else {
            tellMany(head, proposals);
        }
    }

    private void tellOne(Reader head, Proposed proposed) {
        var nominee = proposed.nominee();
        var author = proposed.author().name();
        var draft =
                letters.to(head.recipient(), MailKind.MANDATE_PROPOSED, nominee.personName(), nominee.departmentName());
        if (author.equals(nominee.personName())) {
            draft.opening("opening-own", author, nominee.departmentName());
        } else {
            draft.opening("opening", author, nominee.personName(), nominee.departmentName());
        }
        draft.quote(proposed.reason());
        queue(head, MailKind.MANDATE_PROPOSED, proposed, draft, "/mandates/" + proposed.mandate());
    }

    private void tellMany(Reader head, List<Proposed> proposals) {
        var draft = letters.to(head.recipient(), MailKind.MANDATES_PROPOSED, proposals.size());
        draft.opening("opening", proposals.get(0).author().name(), proposals.size());
        proposals.stream()
                .limit(MOST_NAMES)
                .forEach(proposed -> draft.item(
                        "item",
                        proposed.nominee().personName(),
                        proposed.nominee().departmentName()));
        if (proposals.size() > MOST_NAMES) {
            draft.item("more", proposals.size() - MOST_NAMES);
        }
        queue(head, MailKind.MANDATES_PROPOSED, proposals.get(0), draft, "/mandates?state=waiting");
    }

    private void queue(Reader head, MailKind kind, Proposed first, LetterWriter.Draft draft, String path) {
        draft.closing("closing");
        if (!head.signsIn()) {
            draft.closingWith("no-account");
        }
        // A mandate is proposed once, so that it names the event.
        UUID event = UUID.nameUUIDFromBytes(("mandate.proposed:" + first.mandate()).getBytes(StandardCharsets.UTF_8));
        outbox.queue(MailDraft.of(event, kind, head.recipient(), draft.leadingTo(path)));
    }
}
