package org.contributornetwork.results.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.contributornetwork.results.application.Coverage;
import org.contributornetwork.results.application.CoverageMap.Covered;
import org.contributornetwork.results.application.Situation;
import org.contributornetwork.shared.web.ListLinks;
import org.contributornetwork.shared.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the coverage of the services into cells, legends and sentences. */
@Component
class CoverageWords {

    private final Words words;

    CoverageWords(Words words) {
        this.words = words;
    }

    /** What each situation is called, how many services are in it, and the way to them where there are some. */
    List<LegendEntry> legend(Coverage coverage, ListLinks links) {
        return Arrays.stream(Situation.values())
                .map(situation -> {
                    int number = coverage.number(situation);
                    String href = number == 0 ? null : links.narrowed("situation", situation.code());
                    return new LegendEntry(situation.name(), number, href);
                })
                .toList();
    }

    /** The picture in words, for whoever does not see it: "12 services sur 20 : couvert. 3 services sur 20 : fragile." */
    String description(Coverage coverage) {
        return Arrays.stream(Situation.values())
                .filter(situation -> coverage.number(situation) > 0)
                .map(situation -> words.of(
                        "coverage.description",
                        coverage.number(situation),
                        coverage.total(),
                        words.of("coverage.situation." + situation)))
                .collect(Collectors.joining(" "));
    }

    /** The cells of these services, by directorate. */
    List<Group> groups(List<Covered> services) {
        Map<String, List<Cell>> groups = new LinkedHashMap<>();
        services.forEach(service -> groups.computeIfAbsent(service.directorate(), name -> new ArrayList<>())
                .add(new Cell(
                        service, service.situation().name(), service.situation().code(), carried(service))));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    List<DirectorateRow> directorates(Coverage coverage, ListLinks links) {
        return coverage.byDirectorate().entrySet().stream()
                .map(part ->
                        DirectorateRow.of(part.getKey(), links.narrowed("directorate", part.getKey()), part.getValue()))
                .toList();
    }

    /** "2/1 référents, 1 actif, 1 dormant". */
    private String carried(Covered service) {
        List<String> parts = new ArrayList<>();
        parts.add(words.of("coverage.referents", service.referents(), service.minimumReferents()));
        add(parts, "coverage.awake", service.awake());
        add(parts, "coverage.asleep", service.asleep());
        add(parts, "coverage.coming", service.coming());
        add(parts, "coverage.proposals", service.proposals());
        return String.join(", ", parts);
    }

    private void add(List<String> parts, String key, int number) {
        if (number > 0) {
            parts.add(words.of(key, number));
        }
    }

    /** @param href where the services of that situation are; none where there are none */
    record LegendEntry(
            String situation, int number, @Nullable String href) {}

    record Group(String directorate, List<Cell> cells) {}

    record Cell(Covered service, String situation, String code, String carried) {}

    record DirectorateRow(
            String name,
            String href,
            int services,
            int active,
            int fragile,
            int dormant,
            int proposed,
            int none,
            SituationBar bar) {

        static DirectorateRow of(String name, String href, Coverage coverage) {
            return new DirectorateRow(
                    name,
                    href,
                    coverage.total(),
                    coverage.number(Situation.ACTIVE),
                    coverage.number(Situation.FRAGILE),
                    coverage.number(Situation.DORMANT),
                    coverage.number(Situation.PROPOSED),
                    coverage.number(Situation.NONE),
                    SituationBar.of(coverage));
        }
    }
}
