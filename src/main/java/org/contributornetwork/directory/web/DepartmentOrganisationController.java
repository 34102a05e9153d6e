package org.contributornetwork.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.application.OrganisationList;
import org.contributornetwork.directory.application.OrganisationList.Filter;
import org.contributornetwork.directory.application.OrganisationList.Shelf;
import org.contributornetwork.directory.application.SheetState;
import org.contributornetwork.directory.domain.ContentType;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.paging.PageRequest;
import org.contributornetwork.shared.paging.ResultPage;
import org.contributornetwork.shared.web.Chip;
import org.contributornetwork.shared.web.CsvDownload;
import org.contributornetwork.shared.web.HumanTimes;
import org.contributornetwork.shared.web.ListLinks;
import org.contributornetwork.shared.web.Options;
import org.contributornetwork.shared.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The organisation sheets of one service. */
@Controller
class DepartmentOrganisationController {

    private final OrganisationList list;
    private final CircuitWords circuits;
    private final Words words;
    private final HumanTimes times;

    DepartmentOrganisationController(OrganisationList list, CircuitWords circuits, Words words, HumanTimes times) {
        this.list = list;
        this.circuits = circuits;
        this.words = words;
        this.times = times;
    }

    @GetMapping("/departments/{id}/organisation")
    String list(
            @PathVariable DepartmentId id,
            @ModelAttribute("filter") Filter filter,
            PageRequest request,
            HttpServletRequest address,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        Shelf shelf = list.shelf(id, actor);
        ResultPage<OrganisationList.Row> page = list.page(shelf, filter, request);
        ListLinks links = ListLinks.of(address, "-number");
        List<SheetState> seen = Arrays.stream(SheetState.values())
                .filter(state -> shelf.all() || state.isPublic())
                .toList();
        Options states = Options.of(seen, SheetState::name, state -> words.of("organisation.state." + state));
        model.addAttribute("department", shelf);
        model.addAttribute("page", page);
        model.addAttribute("count", words.count("organisations.count", page));
        model.addAttribute("links", links);
        model.addAttribute("chips", chips(filter, links, states));
        model.addAttribute("states", states.startingWith(words.of("organisations.state.all")));
        model.addAttribute("mayPrepare", actor.isCommunication() && !shelf.closed());
        return "directory/organisation-list";
    }

    @GetMapping("/departments/{id}/organisation/export")
    void export(
            @PathVariable DepartmentId id,
            @ModelAttribute Filter filter,
            PageRequest request,
            @AuthenticationPrincipal Actor actor,
            HttpServletResponse response) {
        Shelf shelf = list.shelf(id, actor);
        List<String> header = new ArrayList<>(List.of(
                words.of("organisation.number"),
                words.of("organisation.state"),
                words.of("organisation.agreed-on"),
                words.of("organisation.agreed-with")));
        Arrays.stream(ContentType.values()).map(circuits::title).forEach(header::add);
        header.addAll(List.of(
                words.of("organisation.signed-by"),
                words.of("organisation.on-behalf-of"),
                words.of("organisation.signed-at")));
        CsvDownload.send(
                response,
                words.of("organisations.file") + ".csv",
                header,
                lines -> list.export(shelf, filter, request, row -> lines.accept(line(row))));
    }

    private List<String> line(OrganisationList.Row row) {
        LocalDate agreedOn = row.agreedOn();
        List<String> line = new ArrayList<>(List.of(
                String.valueOf(row.number()),
                words.of("organisation.state." + row.state()),
                agreedOn == null ? "" : agreedOn.toString(),
                row.agreedWith()));
        row.circuits().stream().map(circuits::of).forEach(line::add);
        line.add(text(row.signedBy()));
        line.add(text(row.signedOnBehalfOf()));
        line.add(times.cell(row.signedAt()));
        return line;
    }

    private static List<Chip> chips(Filter filter, ListLinks links, Options states) {
        String state = filter.state();
        if (state == null
                || states.choices().stream().noneMatch(choice -> choice.value().equals(state))) {
            return List.of();
        }
        return List.of(links.chip(states.label(state), "state"));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
