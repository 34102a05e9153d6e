package org.contributornetwork.referents.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.contributornetwork.history.Timeline;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.referents.MandateTerm;
import org.contributornetwork.referents.application.MandateSheet;
import org.contributornetwork.referents.application.MandateSheets;
import org.contributornetwork.referents.application.MandateState;
import org.contributornetwork.referents.application.QuestionBook;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.web.Conflict;
import org.contributornetwork.shared.web.Fact;
import org.contributornetwork.shared.web.HumanTimes;
import org.contributornetwork.shared.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one mandate; for whoever decides, while it waits, the page of the decision. */
@Component
class MandatePages {

    private final MandateSheets sheets;
    private final Timeline timeline;
    private final Words words;
    private final HumanTimes times;
    private final Clock clock;

    MandatePages(MandateSheets sheets, Timeline timeline, Words words, HumanTimes times, Clock clock) {
        this.sheets = sheets;
        this.timeline = timeline;
        this.words = words;
        this.times = times;
        this.clock = clock;
    }

    ModelAndView show(MandateId id, Actor actor) {
        return of(sheets.sheet(id, actor), "");
    }

    /** @param attempted which act was just refused, so that its form stays open */
    ModelAndView again(MandateId id, Actor actor, String attempted, Record form) {
        return of(sheets.sheet(id, actor), attempted).addObject("form", form);
    }

    ModelAndView of(MandateSheet mandate) {
        return of(mandate, "");
    }

    /** What somebody did meanwhile, beside the answer that came too late. */
    ModelAndView overtaken(MandateId id, Actor actor, LateAnswer answer) {
        MandateSheet mandate = sheets.sheet(id, actor);
        MandateSheet.Closing closing = mandate.closing();
        QuestionBook.Question last = mandate.lastQuestion();
        Conflict conflict = new Conflict(words)
                .compare("mandate.state", state(answer.state()), state(mandate.state()))
                .compare("mandate.starts-on", day(answer.startsOn()), day(mandate.startsOn()));
        switch (answer.state()) {
            case INFORMATION_REQUESTED ->
                conflict.compare("mandate.information-question", answer.text(), last == null ? null : last.question());
            case WAITING ->
                conflict.compare("mandate.information-answer", answer.text(), last == null ? null : last.answer());
            case WITHDRAWN ->
                conflict.compare("mandate.withdrawal-reason", answer.text(), closing == null ? null : closing.reason());
            case REVOKED ->
                conflict.compare(
                        "mandate.ending-reason",
                        answer.text(),
                        mandate.ending() == null ? null : mandate.ending().reason());
            default ->
                conflict.compare("mandate.refusal-reason", answer.text(), closing == null ? null : closing.reason());
        }
        return of(mandate, "").addObject("conflict", conflict.differences());
    }

    private ModelAndView of(MandateSheet mandate, String attempted) {
        ModelAndView page = new ModelAndView(mandate.decides() ? "referents/decision" : "referents/mandate");
        page.addObject("mandate", mandate);
        page.addObject("attempted", attempted);
        page.addObject("today", LocalDate.now(clock));
        page.addObject("facts", facts(mandate));
        page.addObject("ranks", Ranks.offered(words));
        page.addObject(
                "history",
                mandate.decides() ? List.of() : timeline.of(mandate.id().value()));
        return page;
    }

    private String state(MandateState state) {
        return words.of("mandate.state." + state);
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : times.date(day);
    }

    private List<Fact> facts(MandateSheet mandate) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.of("mandate.fact.period"), words.of("mandate.fact.months", MandateTerm.MONTHS)));
        facts.add(new Fact(words.of("mandate.rank"), words.of("mandate.rank." + mandate.rank())));
        facts.add(new Fact(words.of("mandate.fact.time"), words.of("mandate.fact.time-text")));
        facts.add(new Fact(
                words.of("mandate.fact.today"),
                words.of("mandate.fact.referents", mandate.referents(), mandate.minimumReferents())));
        String inPlaceOf = mandate.may().inPlaceOf();
        if (inPlaceOf != null) {
            facts.add(new Fact(words.of("mandate.fact.in-place-of"), inPlaceOf));
        }
        return facts;
    }

    /**
     * An answer that came when somebody else had acted already.
     *
     * @param state the state that it would have led to
     * @param text  the reason, question or answer that was typed
     */
    record LateAnswer(
            MandateState state,
            @Nullable LocalDate startsOn,
            @Nullable String text) {

        static LateAnswer of(MandateState state, @Nullable String text) {
            return new LateAnswer(state, null, text);
        }
    }
}
