package org.contributornetwork.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.contributornetwork.referents.application.MandateDecision;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the heads of the demonstration city answer when they are asked for a referent. */
@Component
@Profile("demo")
class DemoDecisions {

    private final Storyteller story;
    private final DemoRegister register;
    private final DemoAccounts accounts;
    private final MandateDecision decision;
    private final Clock clock;

    DemoDecisions(
            Storyteller story, DemoRegister register, DemoAccounts accounts, MandateDecision decision, Clock clock) {
        this.story = story;
        this.register = register;
        this.accounts = accounts;
        this.decision = decision;
        this.clock = clock;
    }

    /** The heads of these services sign in for the first time. */
    void signUp(int daysAgo, String... codes) {
        register.heads(codes).forEach(head -> story.on(daysAgo, () -> accounts.openFor(head)));
    }

    /** The mandate begins that day. */
    void approve(String head, String referent, int daysAgo) {
        register.proposal(referent)
                .ifPresent(mandate ->
                        story.as(head, daysAgo, actor -> decision.approve(mandate, LocalDate.now(clock), actor)));
    }

    void refuse(String head, String referent, String reason, int daysAgo) {
        register.proposal(referent)
                .ifPresent(mandate -> story.as(head, daysAgo, actor -> decision.refuse(mandate, reason, actor)));
    }

    void revoke(String head, String referent, String reason, int daysAgo) {
        story.as(head, daysAgo, actor -> decision.revoke(register.mandateInForce(referent), reason, actor));
    }
}
