package org.contributornetwork.security.web;

import org.contributornetwork.security.application.LinkFound;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The page of a link that opens nothing: what happened to it, and what to do now. */
final class DeadLink {

    private DeadLink() {}

    /** @param kind {@code invitation} or {@code password-reset}: the beginning of the message keys */
    static ModelAndView page(String kind, LinkFound.State state) {
        ModelAndView page = new ModelAndView("security/dead-link")
                .addObject("kind", kind)
                .addObject("state", state.name().toLowerCase(java.util.Locale.ROOT));
        page.setStatus(state == LinkFound.State.UNKNOWN ? HttpStatus.NOT_FOUND : HttpStatus.GONE);
        return page;
    }
}
