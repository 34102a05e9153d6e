package org.contributornetwork.results.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contributornetwork.results.application.Coverage;
import org.contributornetwork.results.application.CoverageMap;
import org.contributornetwork.results.application.CoverageMap.Covered;
import org.contributornetwork.results.application.Situation;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.paging.ListPage;
import org.contributornetwork.shared.paging.PageRequest;
import org.contributornetwork.shared.paging.ResultPage;
import org.contributornetwork.shared.web.Chip;
import org.contributornetwork.shared.web.CsvDownload;
import org.contributornetwork.shared.web.ListLinks;
import org.contributornetwork.shared.web.Options;
import org.contributornetwork.shared.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The coverage map: each service of a small city at once; of a big one the directorates first, a link to the services of each. */
@Controller
class CoverageController {

    /** Each service stands on the page twice, in the picture and in the table. */
    private static final int MOST_SERVICES = 30;

    private final CoverageMap map;
    private final CoverageWords coverageWords;
    private final Words words;

    CoverageController(CoverageMap map, CoverageWords coverageWords, Words words) {
        this.map = map;
        this.coverageWords = coverageWords;
        this.words = words;
    }

    @GetMapping("/coverage")
    String show(
            @ModelAttribute("filter") Filter filter,
            PageRequest request,
            HttpServletRequest address,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        Coverage whole = map.of(actor);
        Coverage coverage = filter.place(whole);
        Coverage asked = filter.narrow(coverage);
        ResultPage<Covered> page = ListPage.cut(asked.services(), request.atMost(MOST_SERVICES));
        ListLinks links = ListLinks.of(address, "name");
        List<String> directorates = whole.directorates();
        List<Chip> chips = chips(filter, links);
        boolean summary = chips.isEmpty()
                && directorates.size() > 1
                && asked.total() > page.rows().size();
        model.addAttribute("coverage", coverage);
        model.addAttribute("fragile", coverage.number(Situation.FRAGILE));
        model.addAttribute("legend", coverageWords.legend(coverage, links));
        model.addAttribute("description", coverageWords.description(coverage));
        model.addAttribute("bar", SituationBar.of(coverage));
        model.addAttribute("page", page);
        model.addAttribute("count", words.count("departments.count", page));
        model.addAttribute("links", links);
        model.addAttribute("chips", chips);
        model.addAttribute("groups", summary ? List.of() : coverageWords.groups(page.rows()));
        model.addAttribute("summary", summary ? coverageWords.directorates(coverage, links) : null);
        model.addAttribute("situations", situations().startingWith(words.of("departments.situation.all")));
        model.addAttribute(
                "directorates",
                Options.of(directorates, name -> name, name -> name)
                        .startingWith(words.of("departments.directorate.all")));
        return "results/coverage";
    }

    @GetMapping("/coverage/export")
    void export(@ModelAttribute Filter filter, @AuthenticationPrincipal Actor actor, HttpServletResponse response) {
        List<String> header = List.of(
                words.of("department.directorate"),
                words.of("department.name"),
                words.of("coverage.situation"),
                words.of("department.referents"),
                words.of("department.minimum-referents"),
                words.of("column.publishing"),
                words.of("column.asleep"),
                words.of("column.account-coming"),
                words.of("column.proposals"),
                words.of("column.resting-on"));
        List<Covered> services = filter.narrow(filter.place(map.of(actor))).services();
        CsvDownload.send(
                response,
                words.of("coverage.file") + ".csv",
                header,
                lines -> services.forEach(service -> lines.accept(List.of(
                        service.directorate(),
                        service.name(),
                        words.of("coverage.situation." + service.situation()),
                        String.valueOf(service.referents()),
                        String.valueOf(service.minimumReferents()),
                        String.valueOf(service.awake()),
                        String.valueOf(service.asleep()),
                        String.valueOf(service.coming()),
                        String.valueOf(service.proposals()),
                        service.isFragile() && service.oneName() != null ? service.oneName() : ""))));
    }

    private List<Chip> chips(Filter filter, ListLinks links) {
        List<Chip> chips = new ArrayList<>();
        filter.one().ifPresent(directorate -> chips.add(links.chip(directorate, "directorate")));
        filter.asked().ifPresent(situation -> chips.add(links.chip(situations().label(situation.code()), "situation")));
        return chips;
    }

    private Options situations() {
        return Options.of(List.of(Situation.values()), Situation::code, one -> words.of("coverage.situation." + one));
    }

    /** @param situation the code of a {@link Situation}, or all */
    record Filter(@Nullable String directorate, @Nullable String situation) {

        Optional<String> one() {
            return Optional.ofNullable(directorate).filter(name -> !name.isBlank());
        }

        /** The services of that directorate, or all. */
        Coverage place(Coverage coverage) {
            return one().map(coverage::in).orElse(coverage);
        }

        Optional<Situation> asked() {
            return Situation.of(situation);
        }

        Coverage narrow(Coverage coverage) {
            return asked().map(coverage::of).orElse(coverage);
        }
    }
}
