package org.contributornetwork.results.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.contributornetwork.results.application.NetworkAtAGlance.Glance;
import org.contributornetwork.results.application.NetworkAtAGlance.Need;
import org.contributornetwork.results.application.OwnNetwork.Place;
import org.contributornetwork.shared.web.Figure;
import org.contributornetwork.shared.web.ToDo;
import org.contributornetwork.shared.web.Words;
import org.springframework.stereotype.Component;

/** Puts the figures of the first page into sentences, the biggest need first. */
@Component
class HomeWords {

    private final Words words;
    private final Clock clock;

    HomeWords(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    List<ToDo> toDo(Glance glance) {
        List<ToDo> needs = List.of(
                toDo("late", glance.late(), "/mandates?state=late"),
                toDo("waiting", glance.waiting(), "/mandates?state=waiting"),
                toDo("vacant", glance.vacant(), "/departments?situation=vacant"),
                toDo("without-referent", glance.withoutReferent(), "/departments?situation=without-referent"),
                toDo("under-minimum", glance.underMinimum(), "/departments?situation=under-minimum"));
        // What is late stays first; of the rest, what there is comes before what there is not.
        return needs.stream()
                .sorted((one, other) -> Boolean.compare(one.number() == 0, other.number() == 0))
                .toList();
    }

    List<Figure> figures(Glance glance) {
        int uncovered = glance.services() - glance.covered();
        int openPosts = glance.posts() - glance.postsFilled();
        int silentHeads = glance.heads() - glance.headsSignedUp();
        return List.of(
                figure(
                        "covered",
                        glance.covered(),
                        glance.services(),
                        "/departments?situation=without-referent",
                        uncovered),
                figure(
                        "posts",
                        glance.postsFilled(),
                        glance.posts(),
                        "/departments?situation=under-minimum",
                        openPosts),
                figure(
                        "heads",
                        glance.heads(),
                        glance.services(),
                        "/departments?situation=vacant",
                        glance.services() - glance.heads()),
                figure("sign-in", glance.headsSignedUp(), glance.heads(), "/staff?place=head", silentHeads));
    }

    /** Where the person stands: {@code none}, {@code proposed}, {@code upcoming}, {@code active}, {@code ended} or {@code refused}. */
    String standing(Place place) {
        LocalDate today = LocalDate.now(clock);
        String status = place.mandateStatus();
        if (status == null || status.equals("WITHDRAWN")) {
            return "none";
        }
        if (status.equals("INFORMATION_REQUESTED")) {
            return "proposed";
        }
        if (!status.equals("APPROVED") || place.startsOn() == null || place.endsOn() == null) {
            return status.toLowerCase(Locale.ROOT);
        }
        if (today.isBefore(place.startsOn())) {
            return "upcoming";
        }
        return today.isBefore(place.endsOn()) ? "active" : "ended";
    }

    private ToDo toDo(String need, Need found, String href) {
        String sentence = found.number() == 0
                ? words.of("home.todo." + need + ".none")
                : words.of(
                        found.isMore() ? "home.todo.some-of" : "home.todo.all-of",
                        String.join(", ", found.names()),
                        found.number() - found.names().size());
        return new ToDo(
                found.number(),
                words.of("home.todo." + need, found.number()),
                sentence,
                href,
                words.of("home.todo." + need + ".action"));
    }

    private Figure figure(String name, int value, int outOf, String href, int missing) {
        return new Figure(
                words.of("home.figure." + name),
                value,
                outOf,
                missing > 0 ? href : null,
                missing > 0 ? words.of("home.figure." + name + ".missing", missing) : null);
    }
}
