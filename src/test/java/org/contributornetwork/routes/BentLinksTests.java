package org.contributornetwork.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever is typed in an address or sent in a form is answered in words: never by a breakdown. */
class BentLinksTests extends RouteSpecification {

    private static final String LONG = "x".repeat(5_000);

    private static final List<String> ABSURD = List.of(
            "",
            "-1",
            "999999",
            "99999999999999999999",
            "drop",
            "garbage",
            "not-a-uuid",
            "1-1-1-1-1",
            "9999-12-31",
            "+999999999-12-31",
            "\0",
            "a\0b",
            "%",
            "\\",
            "'; drop table department; --",
            "${7*7}",
            "🦊",
            "\u202Eelgna",
            "\uD800",
            LONG);

    /** What a form's fields could stumble over: ids, numbers, dates, letters. */
    private static final List<String> ABSURD_FOR_FIELDS = List.of(
            "-1", "99999999999999999999", "not-a-uuid", "9999-12-31", "+999999999-12-31", "\0", "🦊", "\uD800", LONG);

    /** For pages that read no filter. */
    private static final List<String> ABSURD_FOR_RECORDS = List.of("not-a-uuid", "1-1-1-1-1", "\0", "🦊", "%", LONG);

    /** Where each try is a password to work out, a few will do. */
    private static final List<String> ABSURD_FOR_DOORS = List.of("", "\0", "\uD800", LONG);

    /** Encodings that are none, as a browser would never send them. */
    private static final List<String> BROKEN_QUERIES =
            List.of("q=%ED%A0%80", "q=%FF%FE", "q[]=1&sort[0]=name", "q.x=1&id.x=1", "q=a&q=b&size=1&size=2", "&&&=");

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping controllers;

    @Test
    void absurd_parameters_are_answered_in_words() {
        Map<String, TreeSet<String>> parameters = parametersOfReads();
        assertThat(parameters.get("GET /staff")).contains("q", "department", "task", "sort", "after", "size");
        assertSoftly(softly -> RouteTable.reads().forEach(route -> {
            String path = spelled(route.path());
            boolean filtered = route.kind().equals("list") || route.kind().equals("export");
            for (String value : filtered ? ABSURD : ABSURD_FOR_RECORDS) {
                String query = parameters.get(route.shape()).stream()
                        .map(name -> name + "=" + encoded(value))
                        .collect(Collectors.joining("&"));
                answeredInWords(softly, route, value, get(reader(route), path + "?" + query));
            }
            for (String query : BROKEN_QUERIES) {
                answeredInWords(softly, route, query, get(reader(route), path + "?" + query));
            }
        }));
    }

    @Test
    void each_parameter_of_a_list_may_be_absurd_alone() {
        Map<String, TreeSet<String>> parameters = parametersOfReads();
        assertSoftly(softly -> RouteTable.reads()
                .filter(route -> route.kind().equals("list"))
                .forEach(route -> parameters
                        .get(route.shape())
                        .forEach(name -> Stream.of("drop", "\0", "9999-12-31")
                                .forEach(value -> answeredInWords(
                                        softly,
                                        route,
                                        name + "=" + value,
                                        get(
                                                reader(route),
                                                spelled(route.path()) + "?" + name + "=" + encoded(value)))))));
    }

    @Test
    void absurd_addresses_are_missing_pages() {
        assertSoftly(softly -> RouteTable.reads()
                .filter(route -> route.path().contains("{"))
                .forEach(route -> ABSURD_FOR_RECORDS.forEach(value -> {
                    String path =
                            route.path().replaceAll("\\{[^/]*}", encoded(value).replace("$", "\\$"));
                    Answer answer = get(reader(route), path);
                    softly.assertThat(answer.status())
                            .as("%s with %s: %s", route, legible(value), answer)
                            .isBetween(400, 404);
                })));
    }

    @Test
    void absurd_forms_are_answered_in_words() {
        assertSoftly(softly -> RouteTable.forms().forEach(form -> {
            Route route = RouteTable.writeTo(form);
            List<String> absurd = route.kind().equals("entry") ? ABSURD_FOR_DOORS : ABSURD_FOR_FIELDS;
            form.fields().keySet().stream()
                    .filter(field -> !field.equals("file"))
                    .forEach(field -> {
                        for (String value : absurd) {
                            var fields = new HashMap<>(fieldsOf(form));
                            fields.put(field, value);
                            answeredInWords(
                                    softly, route, field + "=" + value, post(form.by(), spelled(form.path()), fields));
                        }
                    });
        }));
    }

    @Test
    void absurd_names_of_fields_are_answered_in_words() {
        assertSoftly(softly -> RouteTable.forms().forEach(form -> {
            Route route = RouteTable.writeTo(form);
            for (String name :
                    List.of("tasks[999999]", "tasks[x]", "tasks[-1]", "id.x", "name[0]", "class.name", "[", "x[")) {
                var fields = new HashMap<>(fieldsOf(form));
                fields.put(name, "x");
                answeredInWords(softly, route, name, post(form.by(), spelled(form.path()), fields));
            }
        }));
    }

    private static void answeredInWords(SoftAssertions softly, Route route, String absurdity, Answer answer) {
        softly.assertThat(answer.status())
                .as("%s with %s: %s", route, legible(absurdity), answer)
                .isLessThan(500);
        softly.assertThat(answer.body())
                .as("%s with %s", route, legible(absurdity))
                .doesNotContain("Exception", "org.springframework");
    }

    private static Visitor reader(Route route) {
        return route.outcome(Visitor.PAUL).equals(Route.ALLOWED)
                ? Visitor.PAUL
                : route.reader().orElse(Visitor.PAUL);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String legible(String value) {
        String shown = value.replace("\0", "␀").replace("\uD800", "half a character");
        return shown.length() > 60 ? shown.substring(0, 60) + "…" : shown;
    }

    /** What each address reads from its query, as the controllers' signatures say, and what lists read. */
    private Map<String, TreeSet<String>> parametersOfReads() {
        var parameters = new HashMap<String, TreeSet<String>>();
        RouteTable.reads()
                .forEach(route -> parameters.put(
                        route.shape(),
                        new TreeSet<>(List.of("page", "size", "sort", "after", "before", "end", "q", "id"))));
        controllers
                .getHandlerMethods()
                .forEach((info, method) -> info.getPatternValues().forEach(pattern -> {
                    var known = parameters.get("GET " + RouteTable.shapeOf(pattern));
                    if (known != null) {
                        namesOf(method).forEach(known::add);
                    }
                }));
        return parameters;
    }

    private static Stream<String> namesOf(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters()).flatMap(BentLinksTests::namesOf);
    }

    private static Stream<String> namesOf(MethodParameter parameter) {
        RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
        if (named != null) {
            parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
            return Stream.of(named.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : named.name());
        }
        RecordComponent[] components = parameter.getParameterType().getRecordComponents();
        return components == null ? Stream.empty() : Arrays.stream(components).map(RecordComponent::getName);
    }
}
