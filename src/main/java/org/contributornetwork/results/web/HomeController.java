package org.contributornetwork.results.web;

import java.util.List;
import org.contributornetwork.results.application.NetworkAtAGlance;
import org.contributornetwork.results.application.OwnNetwork;
import org.contributornetwork.security.Actor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what communication has to do, what a director is asked, where a contributor stands. */
@Controller
class HomeController {

    private final NetworkAtAGlance network;
    private final OwnNetwork own;
    private final HomeWords homeWords;

    HomeController(NetworkAtAGlance network, OwnNetwork own, HomeWords homeWords) {
        this.network = network;
        this.own = own;
        this.homeWords = homeWords;
    }

    @GetMapping("/")
    String home(@AuthenticationPrincipal Actor actor, Model model) {
        model.addAttribute("decisions", actor.isDirector() ? own.decisions(actor) : List.of());
        if (actor.isCommunication()) {
            NetworkAtAGlance.Glance glance = network.now();
            model.addAttribute("toDo", homeWords.toDo(glance));
            model.addAttribute("figures", homeWords.figures(glance));
            model.addAttribute("empty", glance.services() == 0);
            return "results/home-communication";
        }
        model.addAttribute("services", actor.isDirector() ? own.services(actor) : List.of());
        own.place(actor).ifPresent(place -> {
            model.addAttribute("place", place);
            model.addAttribute("standing", homeWords.standing(place));
        });
        return actor.isDirector() ? "results/home-director" : "results/home-contributor";
    }
}
