package org.contributornetwork.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every address is in the table, and every reader gets what the table says. */
class RoutesTests extends RouteSpecification {

    /** A filter answers it, no controller. */
    private static final String SIGN_OUT = "POST /sign-out";

    @Autowired
    private Map<String, HandlerMapping> mappings;

    @Test
    void every_address_of_the_application_is_in_the_table() {
        Set<String> declared = RouteTable.routes().stream().map(Route::shape).collect(Collectors.toSet());

        Set<String> answered = Stream.concat(answered(), Stream.of(SIGN_OUT)).collect(Collectors.toSet());

        assertThat(answered).as("addresses that nobody declared").isSubsetOf(declared);
        assertThat(declared).as("declared addresses that nobody answers").isSubsetOf(answered);
    }

    @Test
    void every_reader_gets_what_the_table_says_and_what_is_hidden_does_not_exist() {
        assertSoftly(softly -> everybody(visitor -> {
            String missing = get(visitor, "/nowhere").seen();
            RouteTable.reads().forEach(route -> {
                Answer answer = get(visitor, spelled(route.path()));
                softly.assertThat(answer.outcome())
                        .as("%s for %s: %s", route, visitor.column(), answer)
                        .isEqualTo(route.outcome(visitor));
                softly.assertThat(wordless(answer))
                        .as("%s in French for %s", route, visitor.column())
                        .isEmpty();
                softly.assertThat(visitor == Visitor.NOBODY
                                || !answer.outcome().equals(Route.HIDDEN)
                                || answer.seen().equals(isLink(route) ? deadLink(visitor, route) : missing))
                        .as("%s for %s, as if it did not exist: %s", route, visitor.column(), answer)
                        .isTrue();
            });
        }));
    }

    @Test
    void a_record_that_does_not_exist_is_the_same_missing_page_for_everybody() {
        assertSoftly(softly -> everybody(visitor -> {
            String missing = get(visitor, "/nowhere").seen();
            RouteTable.reads()
                    .filter(route -> route.path().contains("{"))
                    .filter(route -> !route.path().contains("{fingerprint}")
                            && !route.path().contains("{probe}")
                            && !route.path().contains("-token}"))
                    .filter(route -> !route.outcome(visitor).equals(Route.SIGN_IN))
                    .forEach(route -> {
                        Answer answer = get(visitor, nowhere(route.path()));
                        softly.assertThat(answer.seen().equals(missing))
                                .as("%s for %s: %s", route, visitor.column(), answer)
                                .isTrue();
                    });
        }));
    }

    @Test
    void every_page_has_all_its_words_in_english_too() {
        jdbc.sql("update user_account set language = 'en'").update();
        assertSoftly(softly -> everybody(visitor -> RouteTable.reads()
                .filter(Route::isPage)
                .filter(route -> route.outcome(visitor).equals(Route.ALLOWED))
                .forEach(route -> {
                    Answer answer = ask(
                            visitor,
                            MockMvcRequestBuilders.get(URI.create(spelled(route.path())))
                                    .header("Accept-Language", "en"));
                    softly.assertThat(wordless(answer))
                            .as("%s in English for %s", route, visitor.column())
                            .isEmpty();
                    softly.assertThat(answer.headers().get("Content-Language"))
                            .as("%s in English for %s", route, visitor.column())
                            .isIn(List.of("en"), null);
                })));
    }

    private static boolean isLink(Route route) {
        return route.path().endsWith("-token}");
    }

    /** What is no link of theirs looks to everybody as one that never was. */
    private String deadLink(Visitor visitor, Route route) {
        return get(visitor, spelled(route.path().replaceAll("\\{[^/]*}", "{dead-token}")))
                .seen();
    }

    private static void everybody(Consumer<Visitor> asks) {
        Visitor.all().forEach(asks);
    }

    /** The keys of texts that no bundle has, as they stand on the page. */
    private static List<String> wordless(Answer answer) {
        return Pattern.compile("\\?\\?[^?\\s]+\\?\\?")
                .matcher(answer.body())
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** "GET /departments/{}" of everything that answers, whoever brought it. */
    private Stream<String> answered() {
        return mappings.values().stream().flatMap(RoutesTests::answeredBy);
    }

    private static Stream<String> answeredBy(HandlerMapping mapping) {
        if (mapping instanceof RequestMappingInfoHandlerMapping controllers) {
            return controllers.getHandlerMethods().keySet().stream().flatMap(RoutesTests::shapes);
        }
        if (mapping instanceof AbstractUrlHandlerMapping urls) {
            return urls.getHandlerMap().keySet().stream().map(path -> "ANY " + RouteTable.shapeOf(path));
        }
        if (mapping instanceof RouterFunctionMapping functions) {
            return functions.getRouterFunction() == null
                    ? Stream.empty()
                    : Stream.of("functions " + functions.getRouterFunction());
        }
        return Stream.of("unknown " + mapping.getClass().getName());
    }

    private static Stream<String> shapes(RequestMappingInfo info) {
        var methods =
                info.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
        return info.getPatternValues().stream()
                .flatMap(path -> (methods.isEmpty() ? Stream.of("ANY") : methods.stream())
                        .map(method -> method + " " + RouteTable.shapeOf(path)));
    }
}
