package org.contributornetwork.referents.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.contributornetwork.directory.DecisionRights.Deciders;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.referents.application.MandateRenewal;
import org.contributornetwork.referents.application.RenewalList;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForDeciders;
import org.contributornetwork.shared.paging.PageRequest;
import org.contributornetwork.shared.paging.ResultPage;
import org.contributornetwork.shared.web.Chip;
import org.contributornetwork.shared.web.CsvDownload;
import org.contributornetwork.shared.web.FormSubmission;
import org.contributornetwork.shared.web.ListLinks;
import org.contributornetwork.shared.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mandates near their end, renewed many at once: some are ticked, what would happen is shown, then it is done. */
@Controller
@ForDeciders
class RenewalsController {

    private static final String LIST = "/mandates/renewals";

    private final RenewalList list;
    private final MandateRenewal renewal;
    private final Words words;

    RenewalsController(RenewalList list, MandateRenewal renewal, Words words) {
        this.list = list;
        this.renewal = renewal;
        this.words = words;
    }

    @GetMapping(LIST)
    ModelAndView list(
            @ModelAttribute("filter") RenewalList.Filter filter,
            PageRequest request,
            HttpServletRequest address,
            @AuthenticationPrincipal Actor actor) {
        return page(filter, request, ListLinks.of(address, "end"), actor);
    }

    @GetMapping(LIST + "/export")
    void export(
            @ModelAttribute RenewalList.Filter filter,
            PageRequest request,
            @AuthenticationPrincipal Actor actor,
            HttpServletResponse response) {
        List<String> header = List.of(
                words.of("mandate.last-name"),
                words.of("mandate.first-name"),
                words.of("mandate.department"),
                words.of("mandate.rank"),
                words.of("mandate.starts-on"),
                words.of("mandate.last-day"));
        CsvDownload.send(
                response,
                words.of("renewals.file") + ".csv",
                header,
                lines -> list.export(
                        filter,
                        request,
                        actor,
                        row -> lines.accept(List.of(
                                row.lastName(),
                                row.firstName(),
                                row.departmentName(),
                                words.of("mandate.rank." + row.rank()),
                                row.startsOn().toString(),
                                row.lastDay().toString()))));
    }

    @PostMapping(LIST + "/preview")
    ModelAndView preview(
            @ModelAttribute("form") RenewalForm form,
            BindingResult faults,
            @ModelAttribute("filter") RenewalList.Filter filter,
            PageRequest request,
            @AuthenticationPrincipal Actor actor) {
        List<MandateId> chosen = form.isForAll() ? list.all(filter, actor) : form.ticked();
        if (chosen.isEmpty()) {
            return nothingChosen(faults, filter, request, actor);
        }
        MandateRenewal.Preview preview = renewal.preview(chosen, actor);
        return new ModelAndView("referents/renewal-preview").addObject("preview", preview);
    }

    @PostMapping(LIST)
    ModelAndView renew(
            @ModelAttribute("form") RenewalForm form,
            BindingResult faults,
            @ModelAttribute("filter") RenewalList.Filter filter,
            PageRequest request,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        List<MandateId> chosen = form.ticked();
        if (chosen.isEmpty()) {
            return nothingChosen(faults, filter, request, actor);
        }
        return FormSubmission.of(faults)
                .attempt(() -> {
                    int renewed = renewal.renewAll(chosen, actor);
                    redirect.addFlashAttribute("notice", words.of("renewals.done", renewed));
                    return LIST;
                })
                .otherwise(() -> page(filter, request, ListLinks.to(LIST, "end"), actor));
    }

    private ModelAndView nothingChosen(
            BindingResult faults, RenewalList.Filter filter, PageRequest request, Actor actor) {
        faults.reject("renewals.none-chosen");
        return FormSubmission.of(faults).otherwise(() -> page(filter, request, ListLinks.to(LIST, "end"), actor));
    }

    private ModelAndView page(RenewalList.Filter filter, PageRequest request, ListLinks links, Actor actor) {
        ResultPage<RenewalList.Row> page = list.page(filter, request, actor);
        ModelAndView view = new ModelAndView("referents/renewals");
        view.addObject("filter", filter);
        view.addObject("page", page);
        view.addObject("count", words.count("renewals.count", page));
        view.addObject("links", links);
        view.addObject("chips", chips(filter, links));
        view.addObject("others", others(page, actor));
        return view;
    }

    /** Of each row on which the reader does not decide: who does. */
    private Map<UUID, String> others(ResultPage<RenewalList.Row> page, Actor actor) {
        Map<DepartmentId, Deciders> rights = list.deciders(page);
        Map<UUID, String> others = new HashMap<>();
        for (RenewalList.Row row : page.rows()) {
            Deciders deciders = Objects.requireNonNull(rights.get(row.department()));
            if (deciders.rightOn(row.person(), actor).isEmpty()) {
                others.put(row.id(), whoDecides(deciders.without(row.person())));
            }
        }
        return others;
    }

    private String whoDecides(Deciders deciders) {
        if (deciders.head() != null) {
            return deciders.head().name();
        }
        return deciders.director() == null
                ? words.of("mandate.communication")
                : deciders.director().name();
    }

    private List<Chip> chips(RenewalList.Filter filter, ListLinks links) {
        List<Chip> chips = new ArrayList<>();
        if (filter.q() != null && !filter.q().isBlank()) {
            chips.add(links.chip(words.of("list.containing", filter.q()), "q"));
        }
        if (filter.department() != null && !filter.department().isBlank()) {
            chips.add(links.chip(words.of("mandates.one-department"), "department"));
        }
        return chips;
    }

    /** @param all whether it is for the whole list, as it is filtered */
    record RenewalForm(
            @Nullable List<String> mandate, @Nullable String all) {

        boolean isForAll() {
            return "true".equals(all);
        }

        List<MandateId> ticked() {
            return mandate == null
                    ? List.of()
                    : mandate.stream().map(MandateId::of).toList();
        }
    }
}
