package org.contributornetwork.notifications.application;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.contributornetwork.notifications.application.Recipients.Reader;
import org.contributornetwork.notifications.domain.MailKind;
import org.contributornetwork.referents.MandateEvent.Approved;
import org.contributornetwork.referents.MandateEvent.Refused;
import org.contributornetwork.referents.MandateId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A decision on a referent is told to the person and to whoever proposed them, unless they took it themselves. */
@Component
class DecisionMails {

    private final Outbox outbox;
    private final LetterWriter letters;
    private final Recipients recipients;

    DecisionMails(Outbox outbox, LetterWriter letters, Recipients recipients) {
        this.outbox = outbox;
        this.letters = letters;
        this.recipients = recipients;
    }

    @EventListener
    void on(Approved approved) {
        var nominee = approved.nominee();
        var lastDay = approved.endsOn().minusDays(1);

        var concerned = recipients.concernedBy(approved.mandate());
        var person = concerned.person();
        var toPerson = letters.to(person.recipient(), MailKind.MANDATE_APPROVED, nominee.departmentName());
        toPerson.opening(
                "opening",
                approved.author().name(),
                nominee.departmentName(),
                toPerson.day(approved.startsOn()),
                toPerson.day(lastDay));
        queue(approved.mandate(), MailKind.MANDATE_APPROVED, person, toPerson);

        var proposer = concerned.proposer();
        if (isToBeTold(proposer, person, approved.author().accountId())) {
            var toProposer = letters.to(
                    proposer.recipient(),
                    MailKind.MANDATE_APPROVED_PROPOSER,
                    nominee.personName(),
                    nominee.departmentName());
            toProposer.opening(
                    "opening",
                    approved.author().name(),
                    nominee.personName(),
                    nominee.departmentName(),
                    toProposer.day(approved.startsOn()),
                    toProposer.day(lastDay));
            queue(approved.mandate(), MailKind.MANDATE_APPROVED_PROPOSER, proposer, toProposer);
        }
    }

    @EventListener
    void on(Refused refused) {
        var nominee = refused.nominee();

        var concerned = recipients.concernedBy(refused.mandate());
        var person = concerned.person();
        var toPerson = letters.to(person.recipient(), MailKind.MANDATE_REFUSED, nominee.departmentName())
                .opening("opening", refused.author().name(), nominee.departmentName())
                .quote(refused.reason());
        queue(refused.mandate(), MailKind.MANDATE_REFUSED, person, toPerson);

        var proposer = concerned.proposer();
        if (isToBeTold(proposer, person, refused.author().accountId())) {
            var toProposer = letters.to(
                            proposer.recipient(),
                            MailKind.MANDATE_REFUSED_PROPOSER,
                            nominee.personName(),
                            nominee.departmentName())
                    .opening("opening", refused.author().name(), nominee.personName(), nominee.departmentName())
                    .quote(refused.reason());
            queue(refused.mandate(), MailKind.MANDATE_REFUSED_PROPOSER, proposer, toProposer);
        }
    }

    private static boolean isToBeTold(Reader proposer, Reader person, @Nullable UUID decider) {
        return !Objects.equals(proposer.account(), decider) && !Objects.equals(proposer.account(), person.account());
    }

    private void queue(MandateId mandate, MailKind kind, Reader reader, LetterWriter.Draft draft) {
        if (!reader.signsIn()) {
            draft.closingWith("no-account");
        }
        // A mandate is decided once, so that it names the event.
        UUID event = UUID.nameUUIDFromBytes(("mandate.decided:" + mandate).getBytes(StandardCharsets.UTF_8));
        outbox.queue(MailDraft.of(event, kind, reader.recipient(), draft.leadingTo("/mandates/" + mandate)));
    }
}
