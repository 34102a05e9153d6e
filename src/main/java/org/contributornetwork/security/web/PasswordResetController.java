package org.contributornetwork.security.web;

import jakarta.servlet.http.HttpServletRequest;
import org.contributornetwork.security.application.LinkFound;
import org.contributornetwork.security.application.PasswordReset;
import org.contributornetwork.security.application.PasswordResetRequest;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.web.FormSubmission;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/password-reset")
class PasswordResetController {

    private static final String KIND = "password-reset";

    private final PasswordResetRequest requests;
    private final PasswordReset reset;
    private final SignInSession session;

    PasswordResetController(PasswordResetRequest requests, PasswordReset reset, SignInSession session) {
        this.requests = requests;
        this.reset = reset;
        this.session = session;
    }

    @GetMapping
    String ask() {
        return "security/password-reset-request";
    }

    /** Says the same to everybody; whether a message leaves is between us and the mailbox. */
    @PostMapping
    String send(@RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        requests.submit(email, request.getRemoteAddr());
        return "redirect:/password-reset?sent";
    }

    @GetMapping("/{token}")
    ModelAndView show(@PathVariable String token) {
        LinkFound link = reset.find(token);
        return link.isOpen() ? form(link) : DeadLink.page(KIND, link.state());
    }

    @PostMapping("/{token}")
    ModelAndView complete(
            @PathVariable String token,
            @ModelAttribute("form") NewPasswordForm form,
            BindingResult faults,
            HttpServletRequest request) {
        LinkFound link = reset.find(token);
        if (!link.isOpen()) {
            return DeadLink.page(KIND, link.state());
        }
        return FormSubmission.of(faults)
                .attempt(() -> {
                    session.open(request, reset.complete(token, form.chosen()).orElseThrow(NotFound::new));
                    return "/";
                })
                .otherwise(() -> form(link));
    }

    private static ModelAndView form(LinkFound link) {
        return new ModelAndView("security/password-reset").addObject("link", link);
    }
}
