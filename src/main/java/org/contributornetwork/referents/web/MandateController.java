package org.contributornetwork.referents.web;

import static org.contributornetwork.referents.application.MandateState.ACTIVE;
import static org.contributornetwork.referents.application.MandateState.REFUSED;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.contributornetwork.history.Timeline;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.referents.application.MandateDecision;
import org.contributornetwork.referents.application.MandateSheets;
import org.contributornetwork.referents.application.MandateSheets.MandateSheet;
import org.contributornetwork.referents.application.MandateState;
import org.contributornetwork.referents.domain.ReferentMandate;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.web.Conflict;
import org.contributornetwork.shared.web.Fact;
import org.contributornetwork.shared.web.FormSubmission;
import org.contributornetwork.shared.web.HumanTimes;
import org.contributornetwork.shared.web.Typed;
import org.contributornetwork.shared.web.Words;
import org.contributornetwork.shared.web.validation.CalendarDate;
import org.contributornetwork.shared.web.validation.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one mandate; for the head of the service, while it waits, the page of the decision. */
@Controller
class MandateController {

    private final MandateSheets sheets;
    private final MandateDecision decision;
    private final Timeline timeline;
    private final Words words;
    private final HumanTimes times;
    private final Clock clock;

    MandateController(
            MandateSheets sheets,
            MandateDecision decision,
            Timeline timeline,
            Words words,
            HumanTimes times,
            Clock clock) {
        this.sheets = sheets;
        this.decision = decision;
        this.timeline = timeline;
        this.words = words;
        this.times = times;
        this.clock = clock;
    }

    @GetMapping("/mandates/{id}")
    ModelAndView show(@PathVariable MandateId id, @AuthenticationPrincipal Actor actor) {
        return page(id, actor, "");
    }

    @PostMapping("/mandates/{id}/approval")
    ModelAndView approve(
            @PathVariable MandateId id,
            @Valid @ModelAttribute("form") ApprovalForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        return FormSubmission.of(faults)
                .attempt(() -> {
                    decision.approve(id, form.firstDay(LocalDate.now(clock)), actor);
                    redirect.addFlashAttribute("notice", words.of("mandate.approved-notice"));
                    return "/mandates/" + id;
                })
                .otherwise(
                        () -> page(id, actor, "approval").addObject("form", form),
                        () -> decided(sheets.sheet(id, actor), ACTIVE, form.firstDay(LocalDate.now(clock)), null));
    }

    @PostMapping("/mandates/{id}/refusal")
    ModelAndView refuse(
            @PathVariable MandateId id,
            @Valid @ModelAttribute("form") RefusalForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        return FormSubmission.of(faults)
                .attempt(() -> {
                    decision.refuse(id, Typed.text(form.reason()), actor);
                    redirect.addFlashAttribute("notice", words.of("mandate.refused-notice"));
                    return "/mandates/" + id;
                })
                .otherwise(
                        () -> page(id, actor, "refusal").addObject("form", form),
                        () -> decided(sheets.sheet(id, actor), REFUSED, null, form.reason()));
    }

    /** @param attempted which answer was just refused, so that its form stays open */
    private ModelAndView page(MandateId id, Actor actor, String attempted) {
        return page(sheets.sheet(id, actor), attempted);
    }

    private ModelAndView page(MandateSheet mandate, String attempted) {
        ModelAndView page = new ModelAndView(mandate.decides() ? "referents/decision" : "referents/mandate");
        page.addObject("mandate", mandate);
        page.addObject("attempted", attempted);
        page.addObject("today", LocalDate.now(clock));
        page.addObject("facts", facts(mandate));
        page.addObject(
                "history",
                mandate.decides() ? List.of() : timeline.of(mandate.id().value()));
        return page;
    }

    /** What somebody decided meanwhile, beside the answer that came after. */
    private ModelAndView decided(
            MandateSheet mandate, MandateState answer, @Nullable LocalDate startsOn, @Nullable String reason) {
        Conflict conflict = new Conflict(words)
                .compare("mandate.state", state(answer), state(mandate.state()))
                .compare("mandate.starts-on", day(startsOn), day(mandate.startsOn()))
                .compare("mandate.refusal-reason", reason, mandate.refusalReason());
        return page(mandate, "").addObject("conflict", conflict.differences());
    }

    private String state(MandateState state) {
        return words.of("mandate.state." + state);
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : times.date(day);
    }

    private List<Fact> facts(MandateSheet mandate) {
        return List.of(
                new Fact(
                        words.of("mandate.fact.period"),
                        words.of("mandate.fact.months", ReferentMandate.MONTHS_BY_DEFAULT)),
                new Fact(words.of("mandate.fact.time"), words.of("mandate.fact.time-text")),
                new Fact(
                        words.of("mandate.fact.today"),
                        words.of("mandate.fact.referents", mandate.referents(), mandate.minimumReferents())));
    }

    /** @param startsOn the first day of the mandate; today where nothing is said */
    record ApprovalForm(
            @CalendarDate(required = false) @Nullable String startsOn) {

        LocalDate firstDay(LocalDate today) {
            return Typed.line(startsOn).isEmpty() ? today : Typed.date(startsOn);
        }
    }

    record RefusalForm(
            @PlainText(max = ReferentMandate.REASON_LENGTH, multiline = true) @Nullable String reason) {}
}
