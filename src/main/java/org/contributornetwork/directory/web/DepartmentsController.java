package org.contributornetwork.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.contributornetwork.directory.application.DepartmentList;
import org.contributornetwork.security.Actor;
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

/** The list of services. */
@Controller
class DepartmentsController {

    private static final List<String> SITUATIONS =
            List.of("without-referent", "under-minimum", "vacant", "without-organisation", "to-sign");

    private final DepartmentList departments;
    private final ListViews views;
    private final Words words;

    DepartmentsController(DepartmentList departments, ListViews views, Words words) {
        this.departments = departments;
        this.views = views;
        this.words = words;
    }

    @GetMapping("/departments")
    String list(
            @ModelAttribute("filter") DepartmentList.Filter filter,
            PageRequest request,
            HttpServletRequest address,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        ResultPage<DepartmentList.Row> page = departments.page(filter, request);
        ListLinks links = ListLinks.of(address, "name");
        Options situations = Options.of(SITUATIONS, code -> code, code -> words.of("departments.situation." + code));
        model.addAttribute("page", page);
        model.addAttribute("count", words.count("departments.count", page));
        model.addAttribute("links", links);
        List<Chip> chips = chips(filter, links, situations);
        DepartmentList.Choices offered = departments.choices(actor);
        model.addAttribute("chips", chips);
        model.addAttribute("views", views.above("departments", address, chips, offered.views()));
        model.addAttribute("situations", situations.startingWith(words.of("departments.situation.all")));
        model.addAttribute(
                "directorates",
                Options.of(offered.directorates(), name -> name, name -> name)
                        .startingWith(words.of("departments.directorate.all")));
        model.addAttribute("mayEdit", actor.isCommunication());
        return "directory/departments";
    }

    @GetMapping("/departments/export")
    void export(@ModelAttribute DepartmentList.Filter filter, PageRequest request, HttpServletResponse response) {
        List<String> header = List.of(
                words.of("department.code"),
                words.of("department.name"),
                words.of("department.directorate"),
                words.of("department.head"),
                words.of("department.referents"),
                words.of("department.minimum-referents"),
                words.of("department.proposed"));
        CsvDownload.send(
                response,
                words.of("departments.file") + ".csv",
                header,
                lines -> departments.export(
                        filter,
                        request,
                        row -> lines.accept(List.of(
                                row.code(),
                                row.name(),
                                row.directorate(),
                                row.headName() == null ? "" : row.headName(),
                                String.valueOf(row.activeReferents()),
                                String.valueOf(row.minimumReferents()),
                                String.valueOf(row.proposedReferents())))));
    }

    private List<Chip> chips(DepartmentList.Filter filter, ListLinks links, Options situations) {
        List<Chip> chips = new ArrayList<>();
        if (given(filter.q())) {
            chips.add(links.chip(words.of("list.containing", filter.q()), "q"));
        }
        if (given(filter.directorate())) {
            chips.add(links.chip(filter.directorate(), "directorate"));
        }
        String situation = filter.situation();
        if (situation != null && SITUATIONS.contains(situation)) {
            chips.add(links.chip(situations.label(situation), "situation"));
        }
        if ("closed".equals(filter.state())) {
            chips.add(links.chip(words.of("departments.closed"), "state"));
        }
        return chips;
    }

    @Contract("null -> false")
    private static boolean given(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
