package org.contributornetwork.routes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads {@code routes.md}. */
final class RouteTable {

    private RouteTable() {}

    static List<Route> routes() {
        return table("Pages").stream().map(Route::of).toList();
    }

    static Stream<Route> reads() {
        return routes().stream().filter(Route::isRead);
    }

    static Stream<Route> writes() {
        return routes().stream().filter(Route::isWrite);
    }

    static List<RightForm> forms() {
        return table("Right forms").stream().map(RightForm::of).toList();
    }

    static RightForm formOf(Route route) {
        return forms().stream()
                .filter(form -> form.path().equals(route.path()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("what is a right form of " + route + "?"));
    }

    static Route writeTo(RightForm form) {
        return writes().filter(route -> route.path().equals(form.path()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("who may send " + form + "?"));
    }

    static String shapeOf(String path) {
        return path.replaceAll("\\{[^/]*}|\\*\\*", "{}");
    }

    private static List<Map<String, String>> table(String heading) {
        List<List<String>> rows = text().lines()
                .dropWhile(line -> !line.equals("## " + heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("|") && !line.startsWith("|---"))
                .map(RouteTable::cells)
                .toList();
        List<Map<String, String>> lines = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            Map<String, String> line = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                line.put(rows.get(0).get(i), row.get(i));
            }
            lines.add(line);
        }
        return lines;
    }

    private static List<String> cells(String line) {
        String inner = line.strip();
        return Stream.of(inner.substring(1, inner.length() - 1).split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    private static String text() {
        try (InputStream file = RouteTable.class.getResourceAsStream("routes.md")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
