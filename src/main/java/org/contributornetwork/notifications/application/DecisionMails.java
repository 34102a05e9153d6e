package org.contributornetwork.notifications.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.contributornetwork.notifications.application.LetterWriter.Draft;
import org.contributornetwork.notifications.application.Recipients.Reader;
import org.contributornetwork.notifications.domain.MailKind;
import org.contributornetwork.referents.MandateEvent.Approved;
import org.contributornetwork.referents.MandateEvent.Refused;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.referents.MandateRank;
import org.contributornetwork.referents.MandateTerm;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A decision on a referent is told to the person and to whoever proposed them, unless they took it themselves. */
@Component
class DecisionMails {

    private final Outbox outbox;
    private final LetterWriter letters;
    private final Recipients recipients;
    private final HeldBackWrites writes;

    DecisionMails(Outbox outbox, LetterWriter letters, Recipients recipients, HeldBackWrites writes) {
        this.outbox = outbox;
        this.letters = letters;
        this.recipients = recipients;
        this.writes = writes;
    }

    @EventListener
    void on(Approved approved) {
        // A successor's mandate is approved as it begins: it must be there to be read.
        writes.send();
        var nominee = approved.nominee();
        var concerned = recipients.concernedBy(approved.mandate());
        List<MailDraft> drafts = new ArrayList<>();

        var person = concerned.person();
        var toPerson = letters.to(person.recipient(), MailKind.MANDATE_APPROVED, nominee.departmentName());
        toPerson.opening(
                "opening",
                toPerson.person(approved.author(), approved.inPlaceOf()),
                nominee.departmentName(),
                toPerson.day(approved.term().startsOn()),
                toPerson.day(approved.term().lastDay()));
        if (approved.rank() == MandateRank.SUBSTITUTE) {
            toPerson.opening("substitute");
        }
        drafts.add(draft(approved.mandate(), MailKind.MANDATE_APPROVED, person, toPerson));

        var proposer = concerned.proposer();
        if (isToBeTold(proposer, person, approved.author().accountId())) {
            var toProposer = letters.to(
                    proposer.recipient(),
                    MailKind.MANDATE_APPROVED_PROPOSER,
                    nominee.personName(),
                    nominee.departmentName());
            MandateTerm term = approved.term();
            toProposer.opening(
                    "opening",
                    toProposer.person(approved.author(), approved.inPlaceOf()),
                    nominee.personName(),
                    nominee.departmentName(),
                    toProposer.day(term.startsOn()),
                    toProposer.day(term.lastDay()));
            drafts.add(draft(approved.mandate(), MailKind.MANDATE_APPROVED_PROPOSER, proposer, toProposer));
        }
        outbox.queue(drafts);
    }

    @EventListener
    void on(Refused refused) {
        var nominee = refused.nominee();
        var concerned = recipients.concernedBy(refused.mandate());
        List<MailDraft> drafts = new ArrayList<>();

        var person = concerned.person();
        var toPerson = letters.to(person.recipient(), MailKind.MANDATE_REFUSED, nominee.departmentName());
        toPerson.opening("opening", toPerson.person(refused.author(), refused.inPlaceOf()), nominee.departmentName())
                .quote(refused.reason());
        drafts.add(draft(refused.mandate(), MailKind.MANDATE_REFUSED, person, toPerson));

        var proposer = concerned.proposer();
        if (isToBeTold(proposer, person, refused.author().accountId())) {
            var toProposer = letters.to(
                    proposer.recipient(),
                    MailKind.MANDATE_REFUSED_PROPOSER,
                    nominee.personName(),
                    nominee.departmentName());
            toProposer
                    .opening(
                            "opening",
                            toProposer.person(refused.author(), refused.inPlaceOf()),
                            nominee.personName(),
                            nominee.departmentName())
                    .quote(refused.reason());
            drafts.add(draft(refused.mandate(), MailKind.MANDATE_REFUSED_PROPOSER, proposer, toProposer));
        }
        outbox.queue(drafts);
    }

    private static boolean isToBeTold(Reader proposer, Reader person, @Nullable UUID decider) {
        return !Objects.equals(proposer.account(), decider) && !Objects.equals(proposer.account(), person.account());
    }

    private static MailDraft draft(MandateId mandate, MailKind kind, Reader reader, Draft draft) {
        if (!reader.signsIn()) {
            draft.closingWith("no-account");
        }
        // A mandate is decided once, so that it names the event.
        return MailDraft.of(
                EventIds.of("mandate.decided", mandate),
                kind,
                reader.recipient(),
                draft.leadingTo("/mandates/" + mandate));
    }
}
