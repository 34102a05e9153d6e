package org.contributornetwork.security.web;

import jakarta.servlet.http.HttpServletRequest;
import org.contributornetwork.security.application.InvitationDesk;
import org.contributornetwork.security.application.LinkFound;
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

@Controller
@RequestMapping("/invitations/{token}")
class InvitationController {

    private static final String KIND = "invitation";

    private final InvitationDesk desk;
    private final SignInSession session;

    InvitationController(InvitationDesk desk, SignInSession session) {
        this.desk = desk;
        this.session = session;
    }

    /** Looking consumes nothing: mail programs look at links before people do. */
    @GetMapping
    ModelAndView show(@PathVariable String token) {
        LinkFound link = desk.find(token);
        return link.isOpen() ? form(link) : DeadLink.page(KIND, link.state());
    }

    @PostMapping
    ModelAndView accept(
            @PathVariable String token,
            @ModelAttribute("form") NewPasswordForm form,
            BindingResult faults,
            HttpServletRequest request) {
        LinkFound link = desk.find(token);
        if (!link.isOpen()) {
            return DeadLink.page(KIND, link.state());
        }
        return FormSubmission.of(faults)
                .attempt(() -> {
                    session.open(request, desk.accept(token, form.chosen()).orElseThrow(NotFound::new));
                    return "/";
                })
                .otherwise(() -> form(link));
    }

    private static ModelAndView form(LinkFound link) {
        return new ModelAndView("security/invitation").addObject("link", link);
    }
}
