package org.contributornetwork.referents.web;

import static org.contributornetwork.referents.application.MandateState.ACTIVE;
import static org.contributornetwork.referents.application.MandateState.INFORMATION_REQUESTED;
import static org.contributornetwork.referents.application.MandateState.REFUSED;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.referents.MandateRank;
import org.contributornetwork.referents.application.MandateDecision;
import org.contributornetwork.referents.application.MandateInformation;
import org.contributornetwork.referents.domain.ReferentMandate;
import org.contributornetwork.referents.web.MandatePages.LateAnswer;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.web.FormSubmission;
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

/** The page of one mandate, and the three answers to a proposal: yes, no, and a question first. */
@Controller
class MandateController {

    private final MandatePages pages;
    private final MandateDecision decision;
    private final MandateInformation information;
    private final Words words;
    private final Clock clock;

    MandateController(
            MandatePages pages, MandateDecision decision, MandateInformation information, Words words, Clock clock) {
        this.pages = pages;
        this.decision = decision;
        this.information = information;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/mandates/{id}")
    ModelAndView show(@PathVariable MandateId id, @AuthenticationPrincipal Actor actor) {
        return pages.show(id, actor);
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
                    decision.approve(id, form.firstDay(LocalDate.now(clock)), form.chosenRank(), actor);
                    redirect.addFlashAttribute("notice", words.of("mandate.approved-notice"));
                    return "/mandates/" + id;
                })
                .otherwise(
                        () -> pages.again(id, actor, "approval", form),
                        () -> pages.overtaken(
                                id, actor, new LateAnswer(ACTIVE, form.firstDay(LocalDate.now(clock)), null)));
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
                        () -> pages.again(id, actor, "refusal", form),
                        () -> pages.overtaken(id, actor, LateAnswer.of(REFUSED, form.reason())));
    }

    @PostMapping("/mandates/{id}/question")
    ModelAndView ask(
            @PathVariable MandateId id,
            @Valid @ModelAttribute("form") QuestionForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        return FormSubmission.of(faults)
                .attempt(() -> {
                    information.request(id, Typed.text(form.question()), actor);
                    redirect.addFlashAttribute("notice", words.of("mandate.asked-notice"));
                    return "/mandates/" + id;
                })
                .otherwise(
                        () -> pages.again(id, actor, "question", form),
                        () -> pages.overtaken(id, actor, LateAnswer.of(INFORMATION_REQUESTED, form.question())));
    }

    /**
     * @param startsOn the first day of the mandate; today where nothing is said
     * @param rank     as proposed where nothing is said
     */
    record ApprovalForm(
            @CalendarDate(required = false) @Nullable String startsOn,
            @Nullable String rank) {

        LocalDate firstDay(LocalDate today) {
            return Typed.line(startsOn).isEmpty() ? today : Typed.date(startsOn);
        }

        @Nullable MandateRank chosenRank() {
            return Typed.line(rank).isEmpty() ? null : Ranks.chosen(rank);
        }
    }

    record RefusalForm(
            @PlainText(max = ReferentMandate.REASON_LENGTH, multiline = true) @Nullable String reason) {}

    record QuestionForm(
            @PlainText(max = ReferentMandate.REASON_LENGTH, multiline = true) @Nullable String question) {}
}
