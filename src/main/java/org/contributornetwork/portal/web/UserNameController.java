package org.contributornetwork.portal.web;

import jakarta.validation.Valid;
import org.contributornetwork.portal.PortalAccountId;
import org.contributornetwork.portal.application.PortalAccountNaming;
import org.contributornetwork.portal.application.PortalAccountSheet;
import org.contributornetwork.portal.application.PortalAccountSheets;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.web.Conflict;
import org.contributornetwork.shared.web.FormSubmission;
import org.contributornetwork.shared.web.Typed;
import org.contributornetwork.shared.web.Words;
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

/** The user name of an account that is not created yet. */
@Controller
@ForCommunication
class UserNameController {

    private final PortalAccountNaming naming;
    private final PortalAccountSheets sheets;
    private final Words words;

    UserNameController(PortalAccountNaming naming, PortalAccountSheets sheets, Words words) {
        this.naming = naming;
        this.sheets = sheets;
        this.words = words;
    }

    @GetMapping("/portal-accounts/{id}/user-name")
    ModelAndView edit(@PathVariable PortalAccountId id, @AuthenticationPrincipal Actor actor) {
        PortalAccountSheet account = sheets.sheet(id, actor);
        return page(account, new UserNameForm(String.valueOf(account.version()), account.userName()));
    }

    @PostMapping("/portal-accounts/{id}/user-name")
    ModelAndView rename(
            @PathVariable PortalAccountId id,
            @Valid @ModelAttribute("form") UserNameForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        return FormSubmission.of(faults)
                .attempt(() -> {
                    naming.rename(id, Typed.version(form.version()), Typed.line(form.userName()), actor);
                    redirect.addFlashAttribute("notice", words.of("portal-account.renamed"));
                    return "/portal-accounts/" + id;
                })
                .otherwise(() -> page(sheets.sheet(id, actor), form), () -> conflict(sheets.sheet(id, actor), form));
    }

    private ModelAndView page(PortalAccountSheet account, UserNameForm form) {
        return new ModelAndView("portal/user-name")
                .addObject("account", account)
                .addObject("form", form);
    }

    private ModelAndView conflict(PortalAccountSheet account, UserNameForm mine) {
        UserNameForm over = new UserNameForm(String.valueOf(account.version()), mine.userName());
        return page(account, over)
                .addObject(
                        "conflict",
                        new Conflict(words)
                                .compare("portal-account.user-name", mine.userName(), account.userName())
                                .differences());
    }

    /** @param version that the form was opened on */
    record UserNameForm(
            @Nullable String version, @UserName @Nullable String userName) {}
}
