package org.contributornetwork.notifications.application;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.contributornetwork.directory.DecisionRights.Scope;
import org.contributornetwork.directory.OrganisationEvent;
import org.contributornetwork.directory.OrganisationEvent.SentBack;
import org.contributornetwork.directory.OrganisationEvent.Signed;
import org.contributornetwork.directory.OrganisationEvent.Submitted;
import org.contributornetwork.notifications.application.Recipients.Reader;
import org.contributornetwork.notifications.domain.MailKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An organisation sheet that waits is told to whoever signs it, and their answer to whoever prepared it. */
@Component
class OrganisationMails {

    private final Outbox outbox;
    private final LetterWriter letters;
    private final WhoDecides whoDecides;

    OrganisationMails(Outbox outbox, LetterWriter letters, WhoDecides whoDecides) {
        this.outbox = outbox;
        this.letters = letters;
        this.whoDecides = whoDecides;
    }

    @EventListener
    void on(Submitted submitted) {
        var sheet = submitted.sheet();
        UUID event = eventOf(submitted, submitted.at());
        for (var decider : whoDecides.of(sheet.department(), Scope.ORGANISATION)) {
            if (isAuthor(decider.reader(), submitted)) {
                continue;
            }
            var draft = letters.to(
                            decider.reader().recipient(), MailKind.ORGANISATION_SUBMITTED, sheet.departmentName())
                    .opening("opening", submitted.author().name(), sheet.departmentName());
            if (decider.inPlaceOf() != null) {
                draft.opening("in-place-of", decider.inPlaceOf());
            }
            draft.closing("closing");
            queue(event, MailKind.ORGANISATION_SUBMITTED, decider.reader(), draft, sheet);
        }
    }

    @EventListener
    void on(Signed signed) {
        var sheet = signed.sheet();
        whoDecides
                .account(sheet.draftedBy())
                .filter(reader -> !isAuthor(reader, signed))
                .ifPresent(reader -> {
                    var draft = letters.to(reader.recipient(), MailKind.ORGANISATION_SIGNED, sheet.departmentName());
                    if (signed.onBehalfOf() == null) {
                        draft.opening("opening", signed.author().name(), sheet.departmentName());
                    } else {
                        draft.opening(
                                "opening-for", signed.author().name(), sheet.departmentName(), signed.onBehalfOf());
                    }
                    queue(eventOf(signed, Instant.EPOCH), MailKind.ORGANISATION_SIGNED, reader, draft, sheet);
                });
    }

    @EventListener
    void on(SentBack sentBack) {
        var sheet = sentBack.sheet();
        whoDecides
                .account(sheet.draftedBy())
                .filter(reader -> !isAuthor(reader, sentBack))
                .ifPresent(reader -> {
                    var draft = letters.to(reader.recipient(), MailKind.ORGANISATION_SENT_BACK, sheet.departmentName())
                            .opening("opening", sentBack.author().name(), sheet.departmentName())
                            .quote(sentBack.reason());
                    queue(eventOf(sentBack, sentBack.at()), MailKind.ORGANISATION_SENT_BACK, reader, draft, sheet);
                });
    }

    private static boolean isAuthor(Reader reader, OrganisationEvent event) {
        return Objects.equals(reader.account(), event.author().accountId());
    }

    private void queue(
            UUID event, MailKind kind, Reader reader, LetterWriter.Draft draft, OrganisationEvent.Sheet sheet) {
        if (!reader.signsIn()) {
            draft.closingWith("no-account");
        }
        outbox.queue(MailDraft.of(event, kind, reader.recipient(), draft.leadingTo("/organisation/" + sheet.id())));
    }

    /** A sheet is signed once; it may be submitted and sent back several times. */
    private static UUID eventOf(OrganisationEvent happened, Instant at) {
        String name = happened.event() + ":" + happened.sheet().id() + ":" + at;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
