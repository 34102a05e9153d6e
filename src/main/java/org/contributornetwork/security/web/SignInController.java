package org.contributornetwork.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.SignInHints;
import org.contributornetwork.security.application.SignIn;
import org.contributornetwork.security.application.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/sign-in")
class SignInController {

    private final SignIn signIn;
    private final SignInSession session;
    private final List<SignInHints> hints;

    SignInController(SignIn signIn, SignInSession session, ObjectProvider<SignInHints> hints) {
        this.signIn = signIn;
        this.session = session;
        this.hints = hints.orderedStream().toList();
    }

    @GetMapping
    ModelAndView show(
            @RequestParam(name = WantedPage.PARAMETER, required = false) @Nullable String wanted,
            @RequestParam(required = false) @Nullable String reason,
            @AuthenticationPrincipal @Nullable Actor actor,
            Locale language) {
        WantedPage page = WantedPage.of(wanted);
        if (actor != null) {
            return new ModelAndView("redirect:" + page.path());
        }
        return page("", page, false, language)
                .addObject("reason", SignInReason.of(reason).orElse(null));
    }

    @PostMapping
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(name = WantedPage.PARAMETER, required = false) @Nullable String wanted,
            HttpServletRequest request,
            Locale language) {
        WantedPage page = WantedPage.of(wanted);
        Optional<SignedIn> who = signIn.attempt(email, password, request.getRemoteAddr());
        if (who.isEmpty()) {
            return page(email, page, true, language);
        }
        session.open(request, who.get());
        return new ModelAndView("redirect:" + page.path());
    }

    private ModelAndView page(String email, WantedPage wanted, boolean refused, Locale language) {
        ModelAndView page = new ModelAndView("security/sign-in")
                .addObject("email", email)
                .addObject("wanted", wanted)
                .addObject("refused", refused)
                .addObject("languageQuery", wanted.isHome() ? "" : "&" + WantedPage.PARAMETER + "=" + wanted.encoded())
                .addObject(
                        "hints",
                        hints.stream()
                                .flatMap(some -> some.in(language).stream())
                                .toList());
        page.setStatus(refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return page;
    }
}
