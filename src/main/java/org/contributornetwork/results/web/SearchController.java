package org.contributornetwork.results.web;

import org.contributornetwork.results.application.NetworkSearch;
import org.contributornetwork.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answers the search box of every page. */
@Controller
class SearchController {

    private final NetworkSearch search;

    SearchController(NetworkSearch search) {
        this.search = search;
    }

    @GetMapping("/search")
    String search(
            @RequestParam(required = false) @Nullable String q, @AuthenticationPrincipal Actor actor, Model model) {
        model.addAttribute("q", q == null ? "" : q.strip());
        model.addAttribute("findings", search.find(q, actor));
        model.addAttribute("shown", NetworkSearch.SHOWN);
        return "results/search";
    }
}
