package org.contributornetwork.notifications.application;

import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;

/** The messages of one transaction, queued together when it is about to be committed; a rollback forgets them. */
class GatheredDrafts implements TransactionSynchronization {

    private final List<MailDraft> drafts = new ArrayList<>();
    private final Outbox outbox;

    GatheredDrafts(Outbox outbox) {
        this.outbox = outbox;
    }

    void add(MailDraft draft) {
        drafts.add(draft);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        outbox.queue(List.copyOf(drafts));
    }
}
