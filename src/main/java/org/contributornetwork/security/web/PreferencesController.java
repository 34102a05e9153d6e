package org.contributornetwork.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.application.OwnAccount;
import org.contributornetwork.security.application.PasswordChange;
import org.contributornetwork.security.domain.Appearance;
import org.contributornetwork.shared.web.FormSubmission;
import org.contributornetwork.shared.web.Options;
import org.contributornetwork.shared.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What everybody decides about their own account: language, appearance, password. */
@Controller
@RequestMapping("/preferences")
class PreferencesController {

    private final OwnAccount own;
    private final PasswordChange passwords;
    private final SignInSession session;
    private final Words words;
    private final MessageSource messages;

    PreferencesController(
            OwnAccount own, PasswordChange passwords, SignInSession session, Words words, MessageSource messages) {
        this.own = own;
        this.passwords = passwords;
        this.session = session;
        this.words = words;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show(@AuthenticationPrincipal Actor actor) {
        return preferences().addObject("form", PreferencesForm.of(actor));
    }

    @PostMapping
    ModelAndView save(
            @ModelAttribute("form") PreferencesForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes next) {
        return FormSubmission.of(faults)
                .attempt(() -> {
                    Locale language = form.toLanguage();
                    own.prefer(actor, language, form.toAppearance());
                    next.addFlashAttribute("notice", messages.getMessage("preferences.saved", null, language));
                    return "/preferences";
                })
                .otherwise(this::preferences);
    }

    @GetMapping("/password")
    ModelAndView password() {
        return new ModelAndView("security/password-change").addObject("form", PasswordChangeForm.empty());
    }

    @PostMapping("/password")
    ModelAndView changePassword(
            @ModelAttribute("form") PasswordChangeForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            RedirectAttributes next) {
        return FormSubmission.of(faults)
                .attempt(() -> {
                    session.open(
                            request, passwords.change(actor, form.present(), form.chosen(), request.getRemoteAddr()));
                    next.addFlashAttribute("notice", words.of("password.changed"));
                    return "/preferences";
                })
                .otherwise(() -> new ModelAndView("security/password-change"));
    }

    private ModelAndView preferences() {
        return new ModelAndView("security/preferences")
                .addObject(
                        "languages",
                        Options.of(List.of("fr", "en"), code -> code, code -> words.of("language." + code)))
                .addObject(
                        "appearances",
                        Options.of(
                                Arrays.asList(Appearance.values()),
                                Appearance::name,
                                appearance -> words.of("appearance." + appearance)));
    }
}
