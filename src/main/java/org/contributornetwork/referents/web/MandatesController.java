package org.contributornetwork.referents.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.contributornetwork.referents.application.MandateList;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.paging.PageRequest;
import org.contributornetwork.shared.paging.ResultPage;
import org.contributornetwork.shared.web.Chip;
import org.contributornetwork.shared.web.CsvDownload;
import org.contributornetwork.shared.web.HumanTimes;
import org.contributornetwork.shared.web.ListLinks;
import org.contributornetwork.shared.web.Options;
import org.contributornetwork.shared.web.Words;
import org.contributornetwork.views.ListViews;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of mandates. */
@Controller
class MandatesController {

    private static final List<String> STATES = List.of(
            "waiting",
            "late",
            "information-requested",
            "upcoming",
            "active",
            "ending",
            "ended",
            "expired",
            "renewed",
            "revoked",
            "replaced",
            "refused",
            "withdrawn");

    private final MandateList mandates;
    private final ListViews views;
    private final Words words;
    private final HumanTimes times;

    MandatesController(MandateList mandates, ListViews views, Words words, HumanTimes times) {
        this.mandates = mandates;
        this.views = views;
        this.words = words;
        this.times = times;
    }

    @GetMapping("/mandates")
    String list(
            @ModelAttribute("filter") MandateList.Filter filter,
            PageRequest request,
            HttpServletRequest address,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        ResultPage<MandateList.Row> page = mandates.page(filter, request, actor);
        ListLinks links = ListLinks.of(address, "-proposed");
        Options states = Options.of(STATES, code -> code, code -> words.of("mandates.state." + code));
        model.addAttribute("page", page);
        model.addAttribute("count", words.count("mandates.count", page));
        model.addAttribute("links", links);
        List<Chip> chips = chips(filter, links, states);
        model.addAttribute("chips", chips);
        model.addAttribute("views", views.above("mandates", address, chips, actor));
        model.addAttribute("states", states.startingWith(words.of("mandates.state.all")));
        model.addAttribute("decides", actor.isCommunication() || actor.isDirector());
        return "referents/mandates";
    }

    @GetMapping("/mandates/export")
    void export(
            @ModelAttribute MandateList.Filter filter,
            PageRequest request,
            @AuthenticationPrincipal Actor actor,
            HttpServletResponse response) {
        List<String> header = List.of(
                words.of("mandate.last-name"),
                words.of("mandate.first-name"),
                words.of("mandate.department"),
                words.of("mandate.rank"),
                words.of("mandate.state"),
                words.of("mandate.proposed-at"),
                words.of("mandate.proposed-by"),
                words.of("mandate.decided-by"),
                words.of("mandate.starts-on"),
                words.of("mandate.last-day"));
        CsvDownload.send(
                response,
                words.of("mandates.file") + ".csv",
                header,
                lines -> mandates.export(
                        filter,
                        request,
                        actor,
                        row -> lines.accept(List.of(
                                row.lastName(),
                                row.firstName(),
                                row.department(),
                                words.of("mandate.rank." + row.rank()),
                                words.of("mandate.state." + row.state()),
                                times.cell(row.proposedAt()),
                                row.proposedBy(),
                                decider(row),
                                text(row.startsOn()),
                                row.endsOn() == null ? "" : text(row.endsOn().minusDays(1))))));
    }

    private List<Chip> chips(MandateList.Filter filter, ListLinks links, Options states) {
        List<Chip> chips = new ArrayList<>();
        if (filter.q() != null && !filter.q().isBlank()) {
            chips.add(links.chip(words.of("list.containing", filter.q()), "q"));
        }
        if (filter.department() != null && !filter.department().isBlank()) {
            chips.add(links.chip(words.of("mandates.one-department"), "department"));
        }
        if (filter.state() != null && STATES.contains(filter.state())) {
            chips.add(links.chip(states.label(filter.state()), "state"));
        }
        return chips;
    }

    private String decider(MandateList.Row row) {
        if (row.decidedBy() == null) {
            return "";
        }
        return row.inPlaceOf() == null
                ? row.decidedBy()
                : words.of("mandate.in-place-of", row.decidedBy(), row.inPlaceOf());
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
