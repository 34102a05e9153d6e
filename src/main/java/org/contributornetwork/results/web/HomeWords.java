package org.contributornetwork.results.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.contributornetwork.results.application.Concern;
import org.contributornetwork.results.application.NetworkAtAGlance.Glance;
import org.contributornetwork.results.application.NetworkAtAGlance.Need;
import org.contributornetwork.shared.paging.KeysetQuery;
import org.contributornetwork.shared.web.Figure;
import org.contributornetwork.shared.web.ToDo;
import org.contributornetwork.shared.web.Words;
import org.springframework.stereotype.Component;

/** Puts the figures of communication's first page into sentences, the biggest need first. */
@Component
class HomeWords {

    private final Words words;

    HomeWords(Words words) {
        this.words = words;
    }

    /** What there is to do; {@link Concern} has the order. */
    List<ToDo> toDo(Glance glance) {
        return Arrays.stream(Concern.values())
                .filter(concern -> need(glance, concern).number() > 0)
                .map(concern -> toDo(concern, need(glance, concern)))
                .toList();
    }

    /** What needs nothing, each in a calm sentence. */
    List<String> inOrder(Glance glance) {
        return Arrays.stream(Concern.values())
                .filter(concern -> need(glance, concern).number() == 0)
                .map(concern -> words.of("home.todo." + concern.code() + ".none"))
                .toList();
    }

    List<Figure> figures(Glance glance) {
        int uncovered = glance.services() - glance.covered();
        int openPosts = glance.posts() - glance.postsFilled();
        int vacancies = glance.services() - glance.headed();
        int silentHeads = glance.heads() - glance.headsSignedUp();
        return List.of(
                figure("covered", glance.covered(), glance.services(), Concern.WITHOUT_REFERENT.list(), uncovered),
                figure("posts", glance.postsFilled(), glance.posts(), Concern.UNDER_MINIMUM.list(), openPosts),
                figure("heads", glance.headed(), glance.services(), Concern.VACANT.list(), vacancies),
                figure(
                        "sign-in",
                        glance.headsSignedUp(),
                        glance.heads(),
                        "/staff?place=head&access=none",
                        silentHeads));
    }

    private static Need need(Glance glance, Concern concern) {
        return Objects.requireNonNull(glance.needs().get(concern));
    }

    private ToDo toDo(Concern concern, Need found) {
        return new ToDo(
                found.number(),
                words.of("home.todo." + concern.code(), found.number()),
                sentence(found),
                concern.list(),
                words.of("home.todo." + concern.code() + ".action"));
    }

    private String sentence(Need found) {
        String names = String.join(", ", found.names());
        if (names.isEmpty()) {
            return words.of("home.todo.without-account");
        }
        if (found.number() > KeysetQuery.COUNT_LIMIT) {
            return words.of("home.todo.many-of", names);
        }
        return words.of(
                found.isMore() ? "home.todo.some-of" : "home.todo.all-of",
                names,
                found.number() - found.names().size());
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
