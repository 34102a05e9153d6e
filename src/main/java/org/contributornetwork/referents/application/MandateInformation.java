package org.contributornetwork.referents.application;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.contributornetwork.referents.MandateEvent.Nominee;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.referents.application.QuestionBook.Question;
import org.contributornetwork.referents.domain.Decider;
import org.contributornetwork.referents.domain.MandateStatus;
import org.contributornetwork.referents.domain.Mandates;
import org.contributornetwork.referents.domain.ReferentMandate;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForSignedIn;
import org.contributornetwork.shared.Ids;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.StaleEdit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever decides may ask a question first. Until it is answered nobody is reminded; whoever proposed, the person, communication or
 * whoever decides, who may have learnt it otherwise, writes the answer, and the decision waits anew. Sent twice, once done.
 */
@Component
@Transactional
@ForSignedIn
public class MandateInformation {

    private final Mandates mandates;
    private final MandateDesk desk;
    private final QuestionBook questions;
    private final Clock clock;

    MandateInformation(Mandates mandates, MandateDesk desk, QuestionBook questions, Clock clock) {
        this.mandates = mandates;
        this.desk = desk;
        this.questions = questions;
        this.clock = clock;
    }

    public void request(MandateId id, String question, Actor actor) {
        ReferentMandate mandate = desk.take(id);
        Decider decider = desk.deciderOn(mandate, actor);
        if (mandate.status() == MandateStatus.INFORMATION_REQUESTED && isAsked(id, question, actor)) {
            return;
        }
        Nominee nominee = desk.nomineeOf(mandate);
        UUID number = Ids.next();
        mandate.requestInformation(nominee, number, question, decider);
        questions.ask(number, id, question, decider);
        mandates.save(mandate);
    }

    public void give(MandateId id, String answer, Actor actor) {
        ReferentMandate mandate = desk.take(id);
        if (!mayAnswer(mandate, actor)) {
            throw new NotFound();
        }
        if (mandate.status() != MandateStatus.INFORMATION_REQUESTED) {
            if (isAnswered(id, answer, actor)) {
                return;
            }
            throw new StaleEdit();
        }
        UUID question = questions.answer(id, answer, actor).orElseThrow(StaleEdit::new);
        mandate.giveInformation(desk.nomineeOf(mandate), question, answer, actor.author(), clock.instant());
        mandates.save(mandate);
    }

    private boolean mayAnswer(ReferentMandate mandate, Actor actor) {
        return actor.isCommunication()
                || mandate.wasProposedBy(actor)
                || actor.is(mandate.person().value())
                || desk.findDeciderOn(mandate, actor).isPresent();
    }

    private boolean isAsked(MandateId id, String question, Actor actor) {
        return questions.of(id).stream()
                .anyMatch(asked -> asked.isOpen()
                        && asked.wasAskedBy(actor)
                        && asked.question().equals(question));
    }

    private boolean isAnswered(MandateId id, String answer, Actor actor) {
        List<Question> asked = questions.of(id);
        Question last = asked.isEmpty() ? null : asked.get(asked.size() - 1);
        return last != null && answer.equals(last.answer()) && last.wasAnsweredBy(actor);
    }
}
