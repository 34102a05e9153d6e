package org.contributornetwork.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.contributornetwork.directory.application.DirectorateList;
import org.contributornetwork.directory.application.DirectorateList.Filter;
import org.contributornetwork.shared.paging.PageRequest;
import org.contributornetwork.shared.paging.ResultPage;
import org.contributornetwork.shared.web.Chip;
import org.contributornetwork.shared.web.CsvDownload;
import org.contributornetwork.shared.web.ListLinks;
import org.contributornetwork.shared.web.Options;
import org.contributornetwork.shared.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of directorates. */
@Controller
class DirectoratesController {

    private static final List<String> SITUATIONS = List.of("vacant", "vacant-services");

    private final DirectorateList directorates;
    private final Words words;

    DirectoratesController(DirectorateList directorates, Words words) {
        this.directorates = directorates;
        this.words = words;
    }

    @GetMapping("/directorates")
    String list(@ModelAttribute("filter") Filter filter, PageRequest request, HttpServletRequest address, Model model) {
        ResultPage<DirectorateList.Row> page = directorates.page(filter, request);
        ListLinks links = ListLinks.of(address, "name");
        Options situations = Options.of(SITUATIONS, code -> code, code -> words.of("directorates.situation." + code));
        model.addAttribute("page", page);
        model.addAttribute("count", words.count("directorates.count", page));
        model.addAttribute("links", links);
        model.addAttribute("chips", chips(filter, links, situations));
        model.addAttribute("situations", situations.startingWith(words.of("directorates.situation.all")));
        return "directory/directorates";
    }

    @GetMapping("/directorates/export")
    void export(@ModelAttribute Filter filter, PageRequest request, HttpServletResponse response) {
        List<String> header = List.of(
                words.of("directorate.name"),
                words.of("directorate.head"),
                words.of("directorate.services"),
                words.of("directorate.vacant-services"));
        CsvDownload.send(
                response,
                words.of("directorates.file") + ".csv",
                header,
                lines -> directorates.export(
                        filter,
                        request,
                        row -> lines.accept(List.of(
                                row.name(),
                                row.headName() == null ? "" : row.headName(),
                                String.valueOf(row.services()),
                                String.valueOf(row.vacantServices())))));
    }

    private List<Chip> chips(Filter filter, ListLinks links, Options situations) {
        List<Chip> chips = new ArrayList<>();
        String q = filter.q();
        if (q != null && !q.isBlank()) {
            chips.add(links.chip(words.of("list.containing", q), "q"));
        }
        String situation = filter.situation();
        if (situation != null && SITUATIONS.contains(situation)) {
            chips.add(links.chip(situations.label(situation), "situation"));
        }
        return chips;
    }
}
