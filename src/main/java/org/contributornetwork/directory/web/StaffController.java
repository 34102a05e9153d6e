package org.contributornetwork.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.contributornetwork.batches.BatchActions;
import org.contributornetwork.directory.application.StaffFilterChoices;
import org.contributornetwork.directory.application.StaffList;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.paging.Choice;
import org.contributornetwork.shared.paging.PageRequest;
import org.contributornetwork.shared.paging.ResultPage;
import org.contributornetwork.shared.web.Chip;
import org.contributornetwork.shared.web.CsvDownload;
import org.contributornetwork.shared.web.ListLinks;
import org.contributornetwork.shared.web.Options;
import org.contributornetwork.shared.web.Words;
import org.contributornetwork.views.ListViews;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.Contract;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of people. */
@Controller
class StaffController {

    private static final List<String> PLACES = List.of("head", "referent", "proposed", "contributor");

    private final StaffList staff;
    private final StaffFilterChoices choices;
    private final ListViews views;
    private final BatchActions batches;
    private final Words words;

    StaffController(StaffList staff, StaffFilterChoices choices, ListViews views, BatchActions batches, Words words) {
        this.staff = staff;
        this.choices = choices;
        this.views = views;
        this.batches = batches;
        this.words = words;
    }

    @GetMapping("/staff")
    String list(
            @ModelAttribute("filter") StaffList.Filter filter,
            PageRequest request,
            HttpServletRequest address,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        ResultPage<StaffList.Row> page = staff.page(filter, request, actor);
        ListLinks links = ListLinks.of(address, "name");
        Options places = Options.of(PLACES, code -> code, code -> words.of("staff.place." + code));
        StaffFilterChoices.Choices offered = choices.of(actor);
        Options departments = options(offered.departments());
        Options tasks = options(offered.tasks());
        Options software = options(offered.software());
        model.addAttribute("page", page);
        model.addAttribute("count", words.count("staff.count", page));
        model.addAttribute("links", links);
        model.addAttribute("places", places.startingWith(words.of("staff.place.all")));
        model.addAttribute("departments", departments.startingWith(words.of("staff.department.all")));
        model.addAttribute("tasks", tasks.startingWith(words.of("staff.task.all")));
        model.addAttribute("software", software.startingWith(words.of("staff.software.all")));
        List<Chip> chips = chips(
                filter, links, Map.of("department", departments, "place", places, "task", tasks, "software", software));
        if (actor.isCommunication()) {
            addOfficeChips(chips, filter, links);
        }
        model.addAttribute("chips", chips);
        model.addAttribute("views", views.above("staff", address, chips, offered.views()));
        model.addAttribute("batch", batches.offered("staff", address, actor));
        model.addAttribute("mayEdit", actor.isCommunication());
        return "directory/staff";
    }

    @GetMapping("/staff/export")
    void export(
            @ModelAttribute StaffList.Filter filter,
            PageRequest request,
            @AuthenticationPrincipal Actor actor,
            HttpServletResponse response) {
        List<String> header = List.of(
                words.of("staff.last-name"),
                words.of("staff.first-name"),
                words.of("staff.email"),
                words.of("staff.job-title"),
                words.of("staff.department"),
                words.of("staff.place"),
                words.of("staff.telephone"));
        CsvDownload.send(
                response,
                words.of("staff.file") + ".csv",
                header,
                lines -> staff.export(
                        filter,
                        request,
                        actor,
                        row -> lines.accept(List.of(
                                row.lastName(),
                                row.firstName(),
                                row.email(),
                                row.jobTitle(),
                                row.department(),
                                row.place() == null ? "" : words.of("staff.place." + row.place()),
                                row.telephone()))));
    }

    private List<Chip> chips(StaffList.Filter filter, ListLinks links, Map<String, Options> choices) {
        List<Chip> chips = new ArrayList<>();
        if (given(filter.q())) {
            chips.add(links.chip(words.of("list.containing", filter.q()), "q"));
        }
        addChip(chips, links, "department", filter.department(), choices);
        addChip(chips, links, "place", filter.place(), choices);
        addChip(chips, links, "task", filter.task(), choices);
        addChip(chips, links, "software", filter.software(), choices);
        return chips;
    }

    private void addOfficeChips(List<Chip> chips, StaffList.Filter filter, ListLinks links) {
        if ("gone".equals(filter.state())) {
            chips.add(links.chip(words.of("staff.gone"), "state"));
        }
        if ("none".equals(filter.access())) {
            chips.add(links.chip(words.of("staff.without-access"), "access"));
        }
    }

    private static void addChip(
            List<Chip> chips, ListLinks links, String name, @Nullable String value, Map<String, Options> choices) {
        if (value != null && !value.isBlank()) {
            chips.add(links.chip(Objects.requireNonNull(choices.get(name)).label(value), name));
        }
    }

    private static Options options(List<Choice> choices) {
        return Options.of(choices, Choice::id, Choice::name);
    }

    @Contract("null -> false")
    private static boolean given(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
