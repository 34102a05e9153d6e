package org.contributornetwork.notifications.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.notifications.application.LetterWriter.Draft;
import org.contributornetwork.notifications.application.Recipients.Reader;
import org.contributornetwork.notifications.domain.MailKind;
import org.contributornetwork.referents.MandateEvent;
import org.contributornetwork.referents.MandateEvent.Renewed;
import org.contributornetwork.referents.MandateEvent.Replaced;
import org.contributornetwork.referents.MandateEvent.Revoked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A mandate that goes on, is revoked or passes to somebody else is told to the person. However many a transaction renews, their
 * letters are written together.
 */
@Component
class TermMails {

    private final Outbox outbox;
    private final LetterWriter letters;
    private final Recipients recipients;
    private final Consumer<List<MandateEvent>> teller = this::queue;

    TermMails(Outbox outbox, LetterWriter letters, Recipients recipients) {
        this.outbox = outbox;
        this.letters = letters;
        this.recipients = recipients;
    }

    @EventListener({Renewed.class, Revoked.class, Replaced.class})
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(MandateEvent event) {
        Gathered.add(event, teller);
    }

    private void queue(List<MandateEvent> events) {
        Map<StaffMemberId, Reader> people = recipients.people(
                events.stream().map(event -> event.nominee().person()).toList());
        List<MailDraft> drafts = new ArrayList<>();
        for (MandateEvent event : events) {
            Reader reader = people.get(event.nominee().person());
            if (reader != null) {
                drafts.add(letter(event, reader));
            }
        }
        outbox.queue(drafts);
    }

    private MailDraft letter(MandateEvent event, Reader reader) {
        if (event instanceof Renewed renewed) {
            var draft = begin(MailKind.MANDATE_RENEWED, event, reader);
            draft.opening(
                    "opening",
                    draft.person(renewed.author(), renewed.inPlaceOf()),
                    renewed.nominee().departmentName(),
                    draft.day(renewed.term().startsOn()),
                    draft.day(renewed.term().lastDay()));
            return mail(
                    MailKind.MANDATE_RENEWED, event, reader, draft, EventIds.of("mandate.renewed", event.mandate()));
        }
        if (event instanceof Replaced replaced) {
            var draft = begin(MailKind.MANDATE_REPLACED, event, reader);
            draft.opening(
                    "opening",
                    replaced.successor(),
                    replaced.nominee().departmentName(),
                    draft.person(replaced.author(), replaced.inPlaceOf()));
            return mail(MailKind.MANDATE_REPLACED, event, reader, draft, endingOf(event));
        }
        var draft = begin(MailKind.MANDATE_REVOKED, event, reader);
        draft.opening(
                        "opening",
                        draft.person(event.author(), event.inPlaceOf()),
                        event.nominee().departmentName())
                .quote(event.reason());
        return mail(MailKind.MANDATE_REVOKED, event, reader, draft, endingOf(event));
    }

    private Draft begin(MailKind kind, MandateEvent event, Reader reader) {
        return letters.to(reader.recipient(), kind, event.nominee().departmentName());
    }

    /** With a mandate falls the renewal that was to come: for the person that is one event, of one day. */
    private static UUID endingOf(MandateEvent event) {
        var on = event instanceof Revoked revoked ? revoked.on() : ((Replaced) event).on();
        return EventIds.of(
                "mandate.ended", event.nominee().person(), event.nominee().department(), on);
    }

    private static MailDraft mail(MailKind kind, MandateEvent event, Reader reader, Draft draft, UUID id) {
        if (!reader.signsIn()) {
            draft.closingWith("no-account");
        }
        return MailDraft.of(id, kind, reader.recipient(), draft.leadingTo("/mandates/" + event.mandate()));
    }
}
