package org.contributornetwork.portal.web;

import jakarta.validation.Valid;
import java.util.List;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.portal.PortalAccountId;
import org.contributornetwork.portal.application.PortalAccountRequest;
import org.contributornetwork.portal.application.RequestChoices;
import org.contributornetwork.portal.domain.PortalAccount;
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

/** Asks for an account for a contributor: first the service, then the person and the reason. */
@Controller
@ForNetwork
class PortalAccountRequestController {

    private final PortalAccountRequest request;
    private final RequestChoices choices;
    private final Words words;

    PortalAccountRequestController(PortalAccountRequest request, RequestChoices choices, Words words) {
        this.request = request;
        this.choices = choices;
        this.words = words;
    }

    @GetMapping("/portal-accounts/new")
    ModelAndView blank(
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String person,
            @AuthenticationPrincipal Actor actor) {
        return page(
                new RequestForm(PortalAccountId.next().toString(), Typed.line(department), Typed.line(person), ""),
                actor);
    }

    @PostMapping("/portal-accounts")
    ModelAndView ask(
            @Valid @ModelAttribute("form") RequestForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        return FormSubmission.of(faults)
                .attempt(() -> {
                    PortalAccountId id = request.request(
                            PortalAccountId.of(Typed.line(form.id())),
                            form.toPerson(),
                            Typed.text(form.reason()),
                            actor);
                    redirect.addFlashAttribute("notice", words.of("portal-account.requested-notice"));
                    return "/portal-accounts/" + id;
                })
                .otherwise(() -> page(form, actor));
    }

    private ModelAndView page(RequestForm form, Actor actor) {
        RequestChoices.Offer offer = choices.offer(Typed.line(form.department()), actor);
        ModelAndView page = new ModelAndView("portal/request");
        page.addObject("form", form);
        page.addObject("offer", offer);
        page.addObject("departments", options(offer.departments()));
        page.addObject("people", options(offer.people()));
        return page;
    }

    private Options options(List<RequestChoices.Choice> offered) {
        return Options.of(offered, RequestChoices.Choice::id, RequestChoices.Choice::label)
                .startingWith(words.of("form.choose"));
    }

    /** @param id of the account to come, so that a form sent twice asks once */
    record RequestForm(
            @Nullable String id,
            @Nullable String department,
            @Nullable String person,

            @PlainText(max = PortalAccount.REASON_LENGTH, multiline = true) @Nullable String reason) {

        StaffMemberId toPerson() {
            if (Typed.line(person).isEmpty()) {
                throw RuleViolation.at("person", "portal-account.choose-person");
            }
            return StaffMemberId.of(Typed.line(person));
        }
    }
}
