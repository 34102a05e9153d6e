package org.contributornetwork.referents.web;

import jakarta.validation.Valid;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.referents.application.NominationChoices;
import org.contributornetwork.referents.application.ReferentNomination;
import org.contributornetwork.referents.domain.ReferentMandate;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForNetwork;
import org.contributornetwork.shared.RuleViolation;
import org.contributornetwork.shared.web.FormSubmission;
import org.contributornetwork.shared.web.Options;
import org.contributornetwork.shared.web.Typed;
import org.contributornetwork.shared.web.Words;
import org.contributornetwork.shared.web.validation.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Proposes a referent: first the service, then the person and the reason. */
@Controller
@ForNetwork
class NominationController {

    private final ReferentNomination nomination;
    private final NominationChoices choices;
    private final Words words;

    NominationController(ReferentNomination nomination, NominationChoices choices, Words words) {
        this.nomination = nomination;
        this.choices = choices;
        this.words = words;
    }

    @GetMapping("/mandates/new")
    ModelAndView blank(
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String person,
            @AuthenticationPrincipal Actor actor) {
        return page(
                new NominationForm(MandateId.next().toString(), Typed.line(department), Typed.line(person), "", ""),
                actor);
    }

    @PostMapping("/mandates")
    ModelAndView propose(
            @Valid @ModelAttribute("form") NominationForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        return FormSubmission.of(faults)
                .attempt(() -> {
                    MandateId id = nomination.propose(
                            MandateId.of(Typed.line(form.id())),
                            DepartmentId.of(form.chosen(form.department(), "department")),
                            StaffMemberId.of(form.chosen(form.person(), "person")),
                            Ranks.chosen(form.rank()),
                            Typed.text(form.reason()),
                            actor);
                    redirect.addFlashAttribute("notice", words.of("mandate.proposed-notice"));
                    return "/mandates/" + id;
                })
                .otherwise(() -> page(form, actor));
    }

    private ModelAndView page(NominationForm form, Actor actor) {
        NominationChoices.Offer offer = choices.offer(Typed.line(form.department()), actor);
        ModelAndView page = new ModelAndView("referents/nomination");
        page.addObject("form", form);
        page.addObject("offer", offer);
        page.addObject(
                "departments",
                Options.of(offer.departments(), NominationChoices.Choice::id, NominationChoices.Choice::label)
                        .startingWith(words.of("form.choose")));
        page.addObject(
                "people",
                Options.of(offer.people(), NominationChoices.Choice::id, NominationChoices.Choice::label)
                        .startingWith(words.of("form.choose")));
        page.addObject("ranks", Ranks.offered(words));
        return page;
    }

    /** @param id of the proposal to come, so that a form sent twice proposes once */
    record NominationForm(
            @Nullable String id,
            @Nullable String department,
            @Nullable String person,

            @Nullable String rank,

            @PlainText(max = ReferentMandate.REASON_LENGTH, multiline = true) @Nullable String reason) {

        String chosen(@Nullable String value, String field) {
            if (Typed.line(value).isEmpty()) {
                throw RuleViolation.at(field, "mandate.choose-" + field);
            }
            return Typed.line(value);
        }
    }
}
