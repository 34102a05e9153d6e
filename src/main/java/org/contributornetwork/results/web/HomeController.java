package org.contributornetwork.results.web;

import java.util.List;
import org.contributornetwork.results.application.NetworkAtAGlance;
import org.contributornetwork.results.application.OwnPeople;
import org.contributornetwork.results.application.OwnPlace;
import org.contributornetwork.results.application.OwnServices;
import org.contributornetwork.results.application.OwnServices.Headed;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.web.ToDo;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what communication has to do, what a director is asked, where a contributor stands. */
@Controller
class HomeController {

    /** Things to do that are seen at once; more of them would be a wall. */
    private static final int PRESSING = 6;

    private final NetworkAtAGlance network;
    private final OwnServices ownServices;
    private final OwnPeople ownPeople;
    private final OwnPlace ownPlace;
    private final HomeWords homeWords;
    private final PlaceWords placeWords;

    HomeController(
            NetworkAtAGlance network,
            OwnServices ownServices,
            OwnPeople ownPeople,
            OwnPlace ownPlace,
            HomeWords homeWords,
            PlaceWords placeWords) {
        this.network = network;
        this.ownServices = ownServices;
        this.ownPeople = ownPeople;
        this.ownPlace = ownPlace;
        this.homeWords = homeWords;
        this.placeWords = placeWords;
    }

    @GetMapping("/")
    String home(@AuthenticationPrincipal Actor actor, Model model) {
        model.addAttribute("decisions", actor.isDirector() ? ownServices.decisions(actor) : List.of());
        if (actor.isCommunication()) {
            NetworkAtAGlance.Glance glance = network.now();
            List<ToDo> toDo = homeWords.toDo(glance);
            model.addAttribute("toDo", toDo.subList(0, Math.min(PRESSING, toDo.size())));
            model.addAttribute("later", toDo.subList(Math.min(PRESSING, toDo.size()), toDo.size()));
            model.addAttribute("inOrder", homeWords.inOrder(glance));
            model.addAttribute("figures", homeWords.figures(glance));
            model.addAttribute("empty", glance.services() == 0);
            return "results/home-communication";
        }
        ownPlace.of(actor).ifPresent(place -> {
            model.addAttribute("place", place);
            model.addAttribute("standing", placeWords.standing(place));
            model.addAttribute("next", placeWords.nextStep(place));
            model.addAttribute("account", placeWords.account(place));
        });
        if (!actor.isDirector()) {
            return "results/home-contributor";
        }
        List<Headed> services = ownServices.services(actor);
        model.addAttribute("services", services);
        model.addAttribute("people", ownPeople.of(services));
        model.addAttribute("more", actor.decidedDepartments().length > services.size());
        return "results/home-director";
    }
}
