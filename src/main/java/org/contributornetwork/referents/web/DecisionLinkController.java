package org.contributornetwork.referents.web;

import org.contributornetwork.referents.application.DecisionLinkDesk;
import org.contributornetwork.referents.application.DecisionLinkDesk.LinkedDecision;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The link of a letter that asks for a decision: its page, or in words why there is nothing to decide by it. */
@Controller
class DecisionLinkController {

    private final DecisionLinkDesk links;
    private final MandatePages pages;

    DecisionLinkController(DecisionLinkDesk links, MandatePages pages) {
        this.links = links;
        this.pages = pages;
    }

    /** Looking decides nothing and uses nothing up: the answers are forms of the page. */
    @GetMapping("/decisions/{token}")
    ModelAndView follow(@PathVariable String token, @AuthenticationPrincipal Actor actor) {
        try {
            LinkedDecision found = links.find(token, actor);
            return found.isOpen() ? pages.of(found.mandate()) : closed(found);
        } catch (NotFound e) {
            // A link of somebody else's is no other page than one that never was.
            ModelAndView page = new ModelAndView("referents/decision-link-unknown");
            page.setStatus(HttpStatus.NOT_FOUND);
            return page;
        }
    }

    private static ModelAndView closed(LinkedDecision found) {
        ModelAndView page = new ModelAndView("referents/decision-link");
        page.addObject("mandate", found.mandate());
        page.addObject("state", found.state());
        page.setStatus(found.state() == LinkedDecision.State.EXPIRED ? HttpStatus.GONE : HttpStatus.OK);
        return page;
    }
}
