package org.contributornetwork.referents.web;

import static org.contributornetwork.referents.application.MandateState.REVOKED;
import static org.contributornetwork.referents.application.MandateState.WAITING;
import static org.contributornetwork.referents.application.MandateState.WITHDRAWN;

import jakarta.validation.Valid;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.referents.application.MandateDecision;
import org.contributornetwork.referents.application.MandateInformation;
import org.contributornetwork.referents.application.MandateRenewal;
import org.contributornetwork.referents.application.MandateWithdrawal;
import org.contributornetwork.referents.domain.ReferentMandate;
import org.contributornetwork.referents.web.MandatePages.LateAnswer;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.web.FormSubmission;
import org.contributornetwork.shared.web.Typed;
import org.contributornetwork.shared.web.Words;
import org.contributornetwork.shared.web.validation.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What else happens to a mandate: a question is answered, a proposal taken back, a mandate revoked or renewed. */
@Controller
class MandateLifeController {

    private final MandatePages pages;
    private final MandateInformation information;
    private final MandateWithdrawal withdrawal;
    private final MandateDecision decision;
    private final MandateRenewal renewal;
    private final Words words;

    MandateLifeController(
            MandatePages pages,
            MandateInformation information,
            MandateWithdrawal withdrawal,
            MandateDecision decision,
            MandateRenewal renewal,
            Words words) {
        this.pages = pages;
        this.information = information;
        this.withdrawal = withdrawal;
        this.decision = decision;
        this.renewal = renewal;
        this.words = words;
    }

    @PostMapping("/mandates/{id}/answer")
    ModelAndView answer(
            @PathVariable MandateId id,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        return FormSubmission.of(faults)
                .attempt(() -> {
                    information.give(id, Typed.text(form.answer()), actor);
                    redirect.addFlashAttribute("notice", words.of("mandate.answered-notice"));
                    return "/mandates/" + id;
                })
                .otherwise(
                        () -> pages.again(id, actor, "answer", form),
                        () -> pages.overtaken(id, actor, LateAnswer.of(WAITING, form.answer())));
    }

    @PostMapping("/mandates/{id}/withdrawal")
    ModelAndView withdraw(
            @PathVariable MandateId id,
            @Valid @ModelAttribute("form") WithdrawalForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        return FormSubmission.of(faults)
                .attempt(() -> {
                    withdrawal.withdraw(id, Typed.text(form.why()), actor);
                    redirect.addFlashAttribute("notice", words.of("mandate.withdrawn-notice"));
                    return "/mandates/" + id;
                })
                .otherwise(
                        () -> pages.again(id, actor, "withdrawal", form),
                        () -> pages.overtaken(id, actor, LateAnswer.of(WITHDRAWN, form.why())));
    }

    @PostMapping("/mandates/{id}/revocation")
    ModelAndView revoke(
            @PathVariable MandateId id,
            @Valid @ModelAttribute("form") RevocationForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        return FormSubmission.of(faults)
                .attempt(() -> {
                    decision.revoke(id, Typed.text(form.reason()), actor);
                    redirect.addFlashAttribute("notice", words.of("mandate.revoked-notice"));
                    return "/mandates/" + id;
                })
                .otherwise(
                        () -> pages.again(id, actor, "revocation", form),
                        () -> pages.overtaken(id, actor, LateAnswer.of(REVOKED, form.reason())));
    }

    @PostMapping("/mandates/{id}/renewal")
    String renew(@PathVariable MandateId id, @AuthenticationPrincipal Actor actor, RedirectAttributes redirect) {
        renewal.renew(id, actor);
        redirect.addFlashAttribute("notice", words.of("mandate.renewed-notice"));
        return "redirect:/mandates/" + id;
    }

    record AnswerForm(
            @PlainText(max = ReferentMandate.REASON_LENGTH, multiline = true) @Nullable String answer) {}

    /** @param why not {@code reason}: whoever decides may have that of a refusal on the same page */
    record WithdrawalForm(
            @PlainText(max = ReferentMandate.REASON_LENGTH, multiline = true) @Nullable String why) {}

    record RevocationForm(
            @PlainText(max = ReferentMandate.REASON_LENGTH, multiline = true) @Nullable String reason) {}
}
