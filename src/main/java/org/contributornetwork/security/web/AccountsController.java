package org.contributornetwork.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForAdministrators;
import org.contributornetwork.security.Role;
import org.contributornetwork.security.application.AccountList;
import org.contributornetwork.security.application.InvitationDesk;
import org.contributornetwork.security.domain.AccountStatus;
import org.contributornetwork.shared.paging.PageRequest;
import org.contributornetwork.shared.paging.ResultPage;
import org.contributornetwork.shared.web.Chip;
import org.contributornetwork.shared.web.CsvDownload;
import org.contributornetwork.shared.web.FormSubmission;
import org.contributornetwork.shared.web.HumanTimes;
import org.contributornetwork.shared.web.ListLinks;
import org.contributornetwork.shared.web.Options;
import org.contributornetwork.shared.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may sign in: the list, and inviting one more. */
@Controller
@RequestMapping("/accounts")
@ForAdministrators
class AccountsController {

    private final AccountList accounts;
    private final InvitationDesk desk;
    private final Words words;
    private final HumanTimes times;

    AccountsController(AccountList accounts, InvitationDesk desk, Words words, HumanTimes times) {
        this.accounts = accounts;
        this.desk = desk;
        this.words = words;
        this.times = times;
    }

    @GetMapping
    String list(
            @ModelAttribute("filter") AccountList.Filter filter,
            PageRequest request,
            HttpServletRequest address,
            Model model) {
        ResultPage<AccountList.Row> page = accounts.page(filter, request);
        ListLinks links = ListLinks.of(address, "name");
        Options states = Options.of(
                Arrays.asList(AccountStatus.values()), Enum::name, status -> words.of("account.status." + status));
        Options roles = roles(words);
        model.addAttribute("page", page);
        model.addAttribute("count", words.count("accounts.count", page));
        model.addAttribute("links", links);
        model.addAttribute("chips", chips(filter, links, roles, states));
        model.addAttribute("roles", roles.startingWith(words.of("accounts.any-role")));
        model.addAttribute("states", states.startingWith(words.of("accounts.any-status")));
        return "security/accounts";
    }

    @GetMapping("/export")
    void export(@ModelAttribute AccountList.Filter filter, PageRequest request, HttpServletResponse response) {
        List<String> header = List.of(
                words.of("column.name"),
                words.of("column.email"),
                words.of("column.role"),
                words.of("column.state"),
                words.of("column.last-sign-in"));
        CsvDownload.send(
                response,
                words.of("accounts.file") + ".csv",
                header,
                lines -> accounts.export(
                        filter,
                        request,
                        row -> lines.accept(List.of(
                                row.name(),
                                row.email(),
                                words.of("account.role." + row.role()),
                                words.of("account.status." + row.status()),
                                times.cell(row.lastSignIn())))));
    }

    @GetMapping("/new")
    ModelAndView invitation() {
        return form().addObject("form", InviteForm.empty());
    }

    @PostMapping
    ModelAndView invite(
            @Valid @ModelAttribute("form") InviteForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes next) {
        return FormSubmission.of(faults)
                .attempt(() -> {
                    String account = "/accounts/" + desk.invite(form.toNewAccount(), actor);
                    next.addFlashAttribute(
                            "notice",
                            words.of("account.invited", form.toNewAccount().email()));
                    return account;
                })
                .otherwise(this::form);
    }

    private ModelAndView form() {
        return new ModelAndView("security/account-invitation")
                .addObject("roles", roles(words))
                .addObject(
                        "languages",
                        Options.of(List.of("fr", "en"), code -> code, code -> words.of("language." + code)));
    }

    static Options roles(Words words) {
        return Options.of(Arrays.stream(Role.values())
                .map(role -> new Options.Option(
                        role.name(), words.of("account.role." + role), words.of("account.role-means." + role)))
                .toList());
    }

    private static List<Chip> chips(AccountList.Filter filter, ListLinks links, Options roles, Options states) {
        List<Chip> chips = new ArrayList<>();
        add(chips, filter.q(), links, "q", null);
        add(chips, filter.role(), links, "role", roles);
        add(chips, filter.status(), links, "status", states);
        return chips;
    }

    private static void add(
            List<Chip> chips, @Nullable String value, ListLinks links, String name, @Nullable Options labels) {
        if (value != null && !value.isBlank()) {
            chips.add(links.chip(labels == null ? value : labels.label(value), name));
        }
    }
}
