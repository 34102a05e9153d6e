package org.contributornetwork.notifications.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.contributornetwork.notifications.application.LetterWriter.Draft;
import org.contributornetwork.notifications.application.Recipients.DecisionReader;
import org.contributornetwork.notifications.application.Recipients.Reader;
import org.contributornetwork.notifications.domain.MailKind;
import org.contributornetwork.referents.MandateEvent;
import org.contributornetwork.referents.MandateEvent.InformationGiven;
import org.contributornetwork.referents.MandateEvent.InformationRequested;
import org.contributornetwork.referents.MandateEvent.Withdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A question is told to whoever proposed and to the person, who may answer it; the answer, and a proposal that is taken back,
 * to those who decide. Nobody is told what they did themselves.
 */
@Component
class InformationMails {

    private final Outbox outbox;
    private final LetterWriter letters;
    private final Recipients recipients;

    InformationMails(Outbox outbox, LetterWriter letters, Recipients recipients) {
        this.outbox = outbox;
        this.letters = letters;
        this.recipients = recipients;
    }

    @EventListener
    void on(InformationRequested requested) {
        var concerned = recipients.concernedBy(requested.mandate());
        List<MailDraft> drafts = new ArrayList<>();
        for (Reader reader : List.of(concerned.person(), concerned.proposer())) {
            if (!reader.is(requested.author().accountId())) {
                drafts.add(question(requested, reader));
            }
        }
        outbox.queue(drafts);
    }

    @EventListener
    void on(InformationGiven given) {
        tellDeciders(given, MailKind.MANDATE_INFORMATION_GIVEN, EventIds.of("mandate.answered", given.question()));
    }

    @EventListener
    void on(Withdrawn withdrawn) {
        tellDeciders(withdrawn, MailKind.MANDATE_WITHDRAWN, EventIds.of("mandate.withdrawn", withdrawn.mandate()));
    }

    private MailDraft question(InformationRequested requested, Reader reader) {
        var nominee = requested.nominee();
        var draft = letters.to(
                reader.recipient(),
                MailKind.MANDATE_INFORMATION_REQUESTED,
                nominee.personName(),
                nominee.departmentName());
        var asker = draft.person(requested.author(), requested.inPlaceOf());
        if (reader.is(nominee.person())) {
            draft.opening("opening-own", asker, nominee.departmentName());
        } else {
            draft.opening("opening", asker, nominee.personName(), nominee.departmentName());
        }
        draft.quote(requested.reason()).closing("closing");
        return mail(
                requested,
                MailKind.MANDATE_INFORMATION_REQUESTED,
                reader,
                draft,
                EventIds.of("mandate.asked", requested.question()));
    }

    private void tellDeciders(MandateEvent event, MailKind kind, UUID id) {
        var nominee = event.nominee();
        List<MailDraft> drafts = new ArrayList<>();
        for (DecisionReader decider : recipients.decidersOf(Set.of(nominee.department()))) {
            Reader reader = decider.reader();
            if (!reader.is(event.author().accountId()) && !reader.is(nominee.person())) {
                var draft = letters.to(reader.recipient(), kind, nominee.personName(), nominee.departmentName());
                draft.opening("opening", event.author().name(), nominee.personName(), nominee.departmentName())
                        .quote(event.reason());
                drafts.add(mail(event, kind, reader, draft, id));
            }
        }
        outbox.queue(drafts);
    }

    private static MailDraft mail(MandateEvent event, MailKind kind, Reader reader, Draft draft, UUID id) {
        if (!reader.signsIn()) {
            draft.closingWith("no-account");
        }
        return MailDraft.of(id, kind, reader.recipient(), draft.leadingTo("/mandates/" + event.mandate()));
    }
}
