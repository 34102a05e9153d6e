package org.contributornetwork.security.web;

import jakarta.validation.Valid;
import org.contributornetwork.history.Timeline;
import org.contributornetwork.security.AccountId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForAdministrators;
import org.contributornetwork.security.application.AccountAdministration;
import org.contributornetwork.security.application.AccountList;
import org.contributornetwork.security.application.InvitationDesk;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One account, and what an administrator may decide about it. */
@Controller
@RequestMapping("/accounts/{id}")
@ForAdministrators
class AccountController {

    private final AccountList accounts;
    private final AccountAdministration administration;
    private final InvitationDesk desk;
    private final Timeline timeline;
    private final Words words;

    AccountController(
            AccountList accounts,
            AccountAdministration administration,
            InvitationDesk desk,
            Timeline timeline,
            Words words) {
        this.accounts = accounts;
        this.administration = administration;
        this.desk = desk;
        this.timeline = timeline;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(@PathVariable String id, @AuthenticationPrincipal Actor actor) {
        return sheet(AccountId.of(id), actor, null).addObject("form", new Deed(null, null));
    }

    @GetMapping("/edit")
    ModelAndView edit(@PathVariable String id) {
        AccountList.Sheet account = accounts.require(AccountId.of(id));
        return form(account).addObject("form", AccountForm.of(account));
    }

    @PostMapping
    ModelAndView correct(
            @PathVariable String id,
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes next) {
        AccountId account = AccountId.of(id);
        return FormSubmission.of(faults)
                .attempt(() -> {
                    administration.correct(account, form.toVersion(), form.toName(), form.toEmail(), actor);
                    return done(account, "account.saved", next);
                })
                .otherwise(() -> form(accounts.require(account)), () -> conflict(account, form));
    }

    @PostMapping("/role")
    ModelAndView changeRole(
            @PathVariable String id,
            @ModelAttribute("form") Deed form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes next) {
        AccountId account = AccountId.of(id);
        return FormSubmission.of(faults)
                .attempt(() -> {
                    administration.changeRole(
                            account, Typed.version(form.version()), InviteForm.roleOf(form.role()), actor);
                    return done(account, "account.role-changed", next);
                })
                .otherwise(() -> sheet(account, actor, form.role()));
    }

    @PostMapping("/disabling")
    ModelAndView disable(
            @PathVariable String id,
            @ModelAttribute("form") Deed form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes next) {
        AccountId account = AccountId.of(id);
        return FormSubmission.of(faults)
                .attempt(() -> {
                    administration.disable(account, actor);
                    return done(account, "account.disabled", next);
                })
                .otherwise(() -> sheet(account, actor, null));
    }

    @PostMapping("/enabling")
    String enable(@PathVariable String id, @AuthenticationPrincipal Actor actor, RedirectAttributes next) {
        AccountId account = AccountId.of(id);
        administration.enable(account, actor);
        return "redirect:" + done(account, "account.enabled", next);
    }

    @PostMapping("/invitation")
    ModelAndView inviteAgain(
            @PathVariable String id,
            @ModelAttribute("form") Deed form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes next) {
        AccountId account = AccountId.of(id);
        return FormSubmission.of(faults)
                .attempt(() -> {
                    desk.inviteAgain(account, actor);
                    return done(account, "account.invited-again", next);
                })
                .otherwise(() -> sheet(account, actor, null));
    }

    @PostMapping("/sessions/end")
    String endSessions(@PathVariable String id, @AuthenticationPrincipal Actor actor, RedirectAttributes next) {
        AccountId account = AccountId.of(id);
        administration.endSessions(account, actor);
        return "redirect:" + done(account, "account.sessions-ended", next);
    }

    private String done(AccountId account, String key, RedirectAttributes next) {
        next.addFlashAttribute("notice", words.of(key));
        return "/accounts/" + account;
    }

    private ModelAndView sheet(AccountId id, Actor actor, @Nullable String chosenRole) {
        AccountList.Sheet account = accounts.require(id);
        return new ModelAndView("security/account")
                .addObject("account", account)
                .addObject("own", id.equals(actor.account()))
                .addObject("chosenRole", chosenRole == null ? account.role().name() : chosenRole)
                .addObject("roles", AccountsController.roles(words))
                .addObject("history", timeline.of(id.value()));
    }

    private static ModelAndView form(AccountList.Sheet account) {
        return new ModelAndView("security/account-form").addObject("account", account);
    }

    /** What was typed stays in the form, which from now on replaces the other version. */
    private ModelAndView conflict(AccountId id, AccountForm typed) {
        AccountList.Sheet saved = accounts.require(id);
        return form(saved)
                .addObject("form", typed.at(saved.version()))
                .addObject(
                        "conflict",
                        new Conflict(words)
                                .compare("account.name", typed.name(), saved.name())
                                .compare("account.email", typed.email(), saved.email())
                                .differences());
    }

    /** What the small forms of the page send: the version that was looked at, and a role. */
    record Deed(@Nullable String version, @Nullable String role) {}
}
