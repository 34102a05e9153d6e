package org.contributornetwork.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.contributornetwork.portal.Discrepancies;
import org.contributornetwork.portal.application.DiscrepancyList;
import org.contributornetwork.portal.application.DiscrepancyList.Row;
import org.contributornetwork.security.ForCommunication;
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

/** The list of discrepancies between the portal and the network, each with what to do about it. */
@Controller
@ForCommunication
class DiscrepanciesController {

    private final DiscrepancyList discrepancies;
    private final Words words;

    DiscrepanciesController(DiscrepancyList discrepancies, Words words) {
        this.discrepancies = discrepancies;
        this.words = words;
    }

    @GetMapping("/portal-accounts/discrepancies")
    String list(
            @ModelAttribute("filter") DiscrepancyList.Filter filter,
            PageRequest request,
            HttpServletRequest address,
            Model model) {
        ResultPage<Row> page = discrepancies.page(filter, request);
        ListLinks links = ListLinks.of(address, "name");
        Options kinds = Options.of(
                Arrays.asList(Discrepancies.Kind.values()),
                Discrepancies.Kind::code,
                kind -> words.of("discrepancy." + kind.code()));
        model.addAttribute("page", page);
        model.addAttribute("count", words.count("discrepancies.count", page));
        model.addAttribute("links", links);
        model.addAttribute("chips", chips(filter, links, kinds));
        model.addAttribute("kinds", kinds.startingWith(words.of("discrepancies.all")));
        return "portal/discrepancies";
    }

    @GetMapping("/portal-accounts/discrepancies/export")
    void export(@ModelAttribute DiscrepancyList.Filter filter, PageRequest request, HttpServletResponse response) {
        List<String> header = List.of(
                words.of("discrepancies.who"),
                words.of("portal-account.department"),
                words.of("portal-account.user-name"),
                words.of("discrepancies.kind"),
                words.of("portal-account.roles-there"),
                words.of("portal-account.roles-expected"),
                words.of("portal-account.next"));
        CsvDownload.send(
                response,
                words.of("discrepancies.file") + ".csv",
                header,
                lines -> discrepancies.export(
                        filter,
                        request,
                        row -> lines.accept(List.of(
                                row.name(),
                                row.department() == null ? "" : row.department(),
                                row.userName(),
                                words.of("discrepancy." + row.kind().code()),
                                String.join(", ", row.roles()),
                                String.join(", ", row.expectedRoles()),
                                words.of("discrepancy.do." + row.advice())))));
    }

    private List<Chip> chips(DiscrepancyList.Filter filter, ListLinks links, Options kinds) {
        List<Chip> chips = new ArrayList<>();
        if (filter.q() != null && !filter.q().isBlank()) {
            chips.add(links.chip(words.of("list.containing", filter.q()), "q"));
        }
        Discrepancies.Kind.of(filter.kind()).ifPresent(kind -> chips.add(links.chip(kinds.label(kind.code()), "kind")));
        return chips;
    }
}
