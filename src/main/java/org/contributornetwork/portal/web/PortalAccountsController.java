package org.contributornetwork.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.contributornetwork.batches.BatchActions;
import org.contributornetwork.portal.application.PortalAccountList;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.paging.Choice;
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
import org.springframework.lang.Contract;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of accounts on the portal. */
@Controller
class PortalAccountsController {

    private static final List<String> STATES = List.of(
            "requested",
            "to-configure",
            "configured",
            "active",
            "dormant",
            "suspended",
            "discrepancy",
            "to-close",
            "closed");

    private final PortalAccountList accounts;
    private final ListViews views;
    private final BatchActions batches;
    private final Words words;
    private final HumanTimes times;

    PortalAccountsController(
            PortalAccountList accounts, ListViews views, BatchActions batches, Words words, HumanTimes times) {
        this.accounts = accounts;
        this.views = views;
        this.batches = batches;
        this.words = words;
        this.times = times;
    }

    @GetMapping("/portal-accounts")
    String list(
            @ModelAttribute("filter") PortalAccountList.Filter filter,
            PageRequest request,
            HttpServletRequest address,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        ResultPage<PortalAccountList.Row> page = accounts.page(filter, request, actor);
        ListLinks links = ListLinks.of(address, "name");
        Options states = Options.of(STATES, code -> code, code -> words.of("portal-accounts.state." + code));
        PortalAccountList.Choices offered = accounts.choices(actor);
        Options departments = Options.of(offered.departments(), Choice::id, Choice::name);
        List<Chip> chips = chips(filter, links, states, departments);
        model.addAttribute("page", page);
        model.addAttribute("count", words.count("portal-accounts.count", page));
        model.addAttribute("links", links);
        model.addAttribute("chips", chips);
        model.addAttribute("views", views.above("portal-accounts", address, chips, offered.views()));
        model.addAttribute("batch", batches.offered("portal-accounts", address, actor));
        model.addAttribute("states", states.startingWith(words.of("portal-accounts.state.all")));
        model.addAttribute("hasDepartments", !departments.choices().isEmpty());
        model.addAttribute("departments", departments.startingWith(words.of("portal-accounts.department.all")));
        model.addAttribute("mayRequest", actor.isCommunication() || actor.isDirector());
        return "portal/accounts";
    }

    @GetMapping("/portal-accounts/export")
    void export(
            @ModelAttribute PortalAccountList.Filter filter,
            PageRequest request,
            @AuthenticationPrincipal Actor actor,
            HttpServletResponse response) {
        List<String> header = List.of(
                words.of("portal-account.last-name"),
                words.of("portal-account.first-name"),
                words.of("portal-account.department"),
                words.of("portal-account.user-name"),
                words.of("portal-account.state"),
                words.of("portal-account.last-contribution"),
                words.of("portal-account.next"),
                words.of("portal-account.requested-at"));
        CsvDownload.send(
                response,
                words.of("portal-accounts.file") + ".csv",
                header,
                lines -> accounts.export(
                        filter,
                        request,
                        actor,
                        row -> lines.accept(List.of(
                                row.lastName(),
                                row.firstName(),
                                row.department(),
                                row.userName(),
                                words.of("portal-account.state." + row.state()),
                                row.lastContributionOn() == null
                                        ? ""
                                        : row.lastContributionOn().toString(),
                                words.of("portal-account.next." + row.next()),
                                times.cell(row.requestedAt())))));
    }

    private List<Chip> chips(PortalAccountList.Filter filter, ListLinks links, Options states, Options departments) {
        List<Chip> chips = new ArrayList<>();
        if (given(filter.q())) {
            chips.add(links.chip(words.of("list.containing", filter.q()), "q"));
        }
        if (given(filter.department())) {
            chips.add(links.chip(departments.label(filter.department()), "department"));
        }
        if (filter.state() != null && STATES.contains(filter.state())) {
            chips.add(links.chip(states.label(filter.state()), "state"));
        }
        return chips;
    }

    @Contract("null -> false")
    private static boolean given(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
