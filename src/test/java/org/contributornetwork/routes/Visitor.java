package org.contributornetwork.routes;

import java.util.Arrays;
import java.util.stream.Stream;

/** Who knocks: a column of the table. */
enum Visitor {
    NOBODY("nobody"),
    HELENE("Hélène"),
    PAUL("Paul"),
    NADIA("Nadia"),
    MEHDI("Mehdi"),
    LEA("Léa"),
    TOM("Tom"),
    INES("Inès");

    private final String column;

    Visitor(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    static Visitor of(String column) {
        return all().filter(visitor -> visitor.column.equals(column))
                .findFirst()
                .orElseThrow();
    }

    static Stream<Visitor> all() {
        return Arrays.stream(values());
    }
}
