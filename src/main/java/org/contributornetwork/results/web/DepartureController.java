package org.contributornetwork.results.web;

import java.util.List;
import java.util.stream.Collectors;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.results.application.Departure;
import org.contributornetwork.results.application.Departure.Loss;
import org.contributornetwork.results.application.Departure.Person;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.web.Words;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** "Et si cette personne part ?": what the services would lose, before anything happens. */
@Controller
class DepartureController {

    private final Departure departure;
    private final Words words;

    DepartureController(Departure departure, Words words) {
        this.departure = departure;
        this.words = words;
    }

    @GetMapping("/coverage/without/{id}")
    String show(@PathVariable StaffMemberId id, @AuthenticationPrincipal Actor actor, Model model) {
        Person person = departure.person(id, actor);
        List<Loss> losses = departure.losses(person, actor);
        model.addAttribute("person", person);
        model.addAttribute(
                "losses",
                losses.stream()
                        .map(loss -> new LossInWords(loss, contents(loss.validates())))
                        .toList());
        model.addAttribute("everywhere", actor.isCommunication());
        return "results/without";
    }

    private String contents(List<String> types) {
        return types.stream().map(type -> words.of("coverage.content." + type)).collect(Collectors.joining(", "));
    }

    /** @param contents what the person validates there, in one line */
    record LossInWords(Loss loss, String contents) {}
}
