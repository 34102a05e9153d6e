package org.contributornetwork.routes;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.contributornetwork.security.Actor;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * The pages of the table in a city where each of them exists, for whoever looks at pages and not at answers: a page that is
 * declared there is looked at without being named a second time.
 */
public final class PagesToSee {

    /** A piece that a page fetches into itself, and a letter as mail programs show it. */
    private static final Set<String> NO_PAGES = Set.of("/imports/{checked-import}/progress", "/mail/{mail}/letter");

    private final RoutesCity places;

    private PagesToSee(RoutesCity places) {
        this.places = places;
    }

    /** Fills the city. */
    public static PagesToSee in(AutowireCapableBeanFactory beans) {
        RoutesCity places = beans.createBean(RoutesCity.class);
        places.fill();
        return new PagesToSee(places);
    }

    /** Runs the network, and administers it. */
    public Actor paul() {
        return places.actor(Visitor.PAUL);
    }

    /** What people who are not signed in may open. */
    public List<String> ofNobody() {
        return pages().filter(route -> route.outcome(Visitor.NOBODY).equals(Route.ALLOWED))
                .map(route -> spelled(route.path()))
                .toList();
    }

    /**
     * All other pages, by who looks at them: records by communication, by a director and by a contributor, for whom they are not
     * the same; lists and forms by one reader.
     */
    public Map<Actor, List<String>> byReader() {
        Map<Visitor, List<String>> paths = new EnumMap<>(Visitor.class);
        pages().filter(route -> !route.outcome(Visitor.NOBODY).equals(Route.ALLOWED))
                .forEach(route -> Stream.of(Visitor.PAUL, Visitor.NADIA, Visitor.LEA)
                        .filter(reader -> route.outcome(reader).equals(Route.ALLOWED))
                        .limit(differs(route) ? Long.MAX_VALUE : 1)
                        .forEach(reader -> paths.computeIfAbsent(reader, one -> new ArrayList<>())
                                .add(spelled(route.path()))));
        Map<Actor, List<String>> byActor = new LinkedHashMap<>();
        paths.forEach((reader, all) -> byActor.put(places.actor(reader), all));
        return byActor;
    }

    /** An address with the names of the table in braces. */
    public String spelled(String path) {
        return places.spelled(path, Map.of());
    }

    private static boolean differs(Route route) {
        return route.kind().equals("record") || route.path().equals("/");
    }

    private static Stream<Route> pages() {
        return RouteTable.reads()
                .filter(Route::isPage)
                .filter(route -> route.method().equals("GET"))
                .filter(route -> !NO_PAGES.contains(route.path()));
    }
}
