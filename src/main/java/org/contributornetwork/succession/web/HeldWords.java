package org.contributornetwork.succession.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.contributornetwork.shared.web.Difference;
import org.contributornetwork.shared.web.HumanTimes;
import org.contributornetwork.shared.web.Words;
import org.contributornetwork.succession.application.Checklist;
import org.contributornetwork.succession.application.Held;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody holds and what becomes of it, in the reader's words. */
@Component
class HeldWords {

    private final Words words;
    private final HumanTimes times;

    HeldWords(Words words, HumanTimes times) {
        this.words = words;
        this.times = times;
    }

    List<Line> lines(List<Held> held) {
        return held.stream().map(this::line).toList();
    }

    Line line(Held one) {
        return new Line(text(one), words.of("departure.fate." + one.kind()), href(one));
    }

    /** What is held by now and was not on the page, and the other way round. */
    List<Difference> differences(Checklist checklist, Set<String> seen) {
        List<Difference> differences = new ArrayList<>();
        checklist.held().stream()
                .filter(one -> one.kind().fate() != Held.Fate.STAYS && !seen.contains(one.key()))
                .forEach(one -> differences.add(new Difference(text(one), words.of("departure.held-now"), "")));
        Set<String> gone = new TreeSet<>(seen);
        gone.removeAll(checklist.seen());
        gone.forEach(key -> kind(key)
                .ifPresent(kind -> differences.add(
                        new Difference(words.of("departure.kind." + kind), "", words.of("departure.held-then")))));
        return differences;
    }

    private String text(Held one) {
        return words.of(
                "departure.held." + one.kind(),
                one.placeName(),
                one.other(),
                one.number(),
                day(one.startsOn()),
                day(one.lastDay()));
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : times.date(day);
    }

    private static Optional<Held.Kind> kind(String key) {
        return Arrays.stream(Held.Kind.values())
                .filter(kind -> kind.fate() != Held.Fate.STAYS && key.startsWith(kind + ":"))
                .findFirst();
    }

    private static @Nullable String href(Held one) {
        return switch (one.kind()) {
            case HEADSHIP -> "/departments/" + one.placeId();
            case DEPUTYSHIP, DEPUTY -> "/departments/" + one.placeId() + "/deputies";
            case DIRECTORATE -> "/directorates";
            case MANDATE, PROPOSAL, PROPOSED -> "/mandates/" + one.id();
            case DECISIONS -> "/mandates?state=waiting&department=" + one.placeId();
            case SIGNATURE, VALIDATION, DRAFT -> "/organisation/" + one.id();
            case PORTAL_ACCOUNT -> "/portal-accounts/" + one.id();
            case ACCOUNT -> null;
        };
    }

    /**
     * @param fate what becomes of it
     * @param href its page; none where only administrators have one
     */
    record Line(String text, String fate, @Nullable String href) {}
}
