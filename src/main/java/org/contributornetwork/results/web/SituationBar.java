package org.contributornetwork.results.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.contributornetwork.results.application.Coverage;
import org.contributornetwork.results.application.Situation;

/** A bar as long as all services of a coverage, a stretch for each situation that there is. */
record SituationBar(List<Stretch> stretches) {

    static SituationBar of(Coverage coverage) {
        List<Stretch> stretches = new ArrayList<>();
        int before = 0;
        for (Situation situation : Situation.values()) {
            int number = coverage.number(situation);
            if (number > 0) {
                stretches.add(new Stretch(
                        situation.code(), percent(before, coverage.total()), percent(number, coverage.total())));
                before += number;
            }
        }
        return new SituationBar(stretches);
    }

    private static String percent(int part, int whole) {
        return String.format(Locale.ROOT, "%.2f%%", part * 100.0 / whole);
    }

    /** @param code of its situation; {@code x} and {@code width} in percent of the bar */
    record Stretch(String code, String x, String width) {}
}
