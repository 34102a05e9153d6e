package org.contributornetwork.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Locale;
import org.contributornetwork.security.application.SetUp;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.web.FormSubmission;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page of a new house. Once somebody is in, it does not exist any more. */
@Controller
@RequestMapping("/set-up/{token}")
class SetUpController {

    private final SetUp setUp;
    private final SignInSession session;

    SetUpController(SetUp setUp, SignInSession session) {
        this.setUp = setUp;
        this.session = session;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        requireOpen(token);
        return new ModelAndView("security/set-up").addObject("form", SetUpForm.empty());
    }

    @PostMapping
    ModelAndView complete(
            @PathVariable String token,
            @Valid @ModelAttribute("form") SetUpForm form,
            BindingResult faults,
            HttpServletRequest request,
            Locale language) {
        requireOpen(token);
        return FormSubmission.of(faults)
                .attempt(() -> {
                    session.open(
                            request,
                            setUp.complete(token, form.toNewAccount(language), form.chosen())
                                    .orElseThrow(NotFound::new));
                    return "/";
                })
                .otherwise(() -> new ModelAndView("security/set-up"));
    }

    private void requireOpen(String token) {
        if (!setUp.isOpen(token)) {
            throw new NotFound();
        }
    }
}
