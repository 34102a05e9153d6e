package org.contributornetwork.portal.web;

import jakarta.validation.Valid;
import org.contributornetwork.portal.PortalAccountId;
import org.contributornetwork.portal.application.PortalAccountSheet;
import org.contributornetwork.portal.application.PortalAccountSheets;
import org.contributornetwork.portal.application.PortalAccountSuspension;
import org.contributornetwork.portal.domain.PortalAccount;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.web.Conflict;
import org.contributornetwork.shared.web.FormSubmission;
import org.contributornetwork.shared.web.Typed;
import org.contributornetwork.shared.web.Words;
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

/** An account is suspended, or closed for good: always with a reason, and asked twice where a service loses its last contributor. */
@Controller
@ForCommunication
class PortalAccountEndController {

    private static final String SUSPENSION = "suspension";
    private static final String CLOSING = "closing";

    private final PortalAccountSuspension suspension;
    private final PortalAccountSheets sheets;
    private final Words words;

    PortalAccountEndController(PortalAccountSuspension suspension, PortalAccountSheets sheets, Words words) {
        this.suspension = suspension;
        this.sheets = sheets;
        this.words = words;
    }

    @GetMapping("/portal-accounts/{id}/suspension")
    ModelAndView suspension(@PathVariable PortalAccountId id, @AuthenticationPrincipal Actor actor) {
        return page(SUSPENSION, sheets.sheet(id, actor), new EndForm("", null));
    }

    @PostMapping("/portal-accounts/{id}/suspension")
    ModelAndView suspend(
            @PathVariable PortalAccountId id,
            @Valid @ModelAttribute("form") EndForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        return FormSubmission.of(faults)
                .attempt(() -> {
                    suspension.suspend(id, Typed.text(form.reason()), form.isConfirmed(), actor);
                    redirect.addFlashAttribute("notice", words.of("portal-account.suspended-notice"));
                    return "/portal-accounts/" + id;
                })
                .otherwise(
                        () -> page(SUSPENSION, sheets.sheet(id, actor), form),
                        () -> conflict(SUSPENSION, sheets.sheet(id, actor), form));
    }

    @GetMapping("/portal-accounts/{id}/closing")
    ModelAndView closing(@PathVariable PortalAccountId id, @AuthenticationPrincipal Actor actor) {
        return page(CLOSING, sheets.sheet(id, actor), new EndForm("", null));
    }

    @PostMapping("/portal-accounts/{id}/closing")
    ModelAndView close(
            @PathVariable PortalAccountId id,
            @Valid @ModelAttribute("form") EndForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        return FormSubmission.of(faults)
                .attempt(() -> {
                    suspension.close(id, Typed.text(form.reason()), form.isConfirmed(), actor);
                    redirect.addFlashAttribute("notice", words.of("portal-account.closed-notice"));
                    return "/portal-accounts/" + id;
                })
                .otherwise(
                        () -> page(CLOSING, sheets.sheet(id, actor), form),
                        () -> conflict(CLOSING, sheets.sheet(id, actor), form));
    }

    private ModelAndView page(String act, PortalAccountSheet account, EndForm form) {
        return new ModelAndView("portal/end")
                .addObject("act", act)
                .addObject("account", account)
                .addObject("form", form)
                .addObject(
                        "leftWithout",
                        suspension.serviceLeftWithout(account.id()).orElse(null));
    }

    /** What somebody did meanwhile, beside the reason that came after. */
    private ModelAndView conflict(String act, PortalAccountSheet account, EndForm mine) {
        String theirs = account.isClosed()
                ? account.endings().closingReason()
                : account.endings().suspensionReason();
        return page(act, account, mine)
                .addObject(
                        "conflict",
                        new Conflict(words)
                                .compare(
                                        "portal-account.state",
                                        words.of("portal-account." + act + ".state"),
                                        words.of("portal-account.state." + account.state()))
                                .compare("portal-account.reason", mine.reason(), theirs)
                                .differences());
    }

    /** @param confirmed that the service may be left without any active contributor */
    record EndForm(
            @PlainText(max = PortalAccount.REASON_LENGTH, multiline = true) @Nullable String reason,

            @Nullable String confirmed) {

        boolean isConfirmed() {
            return "true".equals(confirmed);
        }
    }
}
