package org.contributornetwork.directory.web;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.OrganisationSheetId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.application.OrganisationDrafting;
import org.contributornetwork.directory.application.OrganisationEntry.Way;
import org.contributornetwork.directory.application.OrganisationRecords;
import org.contributornetwork.directory.application.OrganisationRecords.Blank;
import org.contributornetwork.directory.application.OrganisationRecords.Editable;
import org.contributornetwork.directory.application.StaffChoices;
import org.contributornetwork.directory.domain.Circuit;
import org.contributornetwork.directory.domain.CircuitKind;
import org.contributornetwork.directory.domain.ContentType;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.web.Conflict;
import org.contributornetwork.shared.web.FormSubmission;
import org.contributornetwork.shared.web.Options;
import org.contributornetwork.shared.web.Typed;
import org.contributornetwork.shared.web.Words;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Communication drafts the organisation of a service, and changes the draft. */
@Controller
@ForCommunication
class OrganisationFormController {

    private final OrganisationDrafting drafting;
    private final OrganisationRecords records;
    private final StaffChoices choices;
    private final CircuitWords circuits;
    private final Words words;

    OrganisationFormController(
            OrganisationDrafting drafting,
            OrganisationRecords records,
            StaffChoices choices,
            CircuitWords circuits,
            Words words) {
        this.drafting = drafting;
        this.records = records;
        this.choices = choices;
        this.circuits = circuits;
        this.words = words;
    }

    /** One is in preparation at a time: where there is one already, this leads to it. */
    @GetMapping("/departments/{id}/organisation/new")
    ModelAndView blank(@PathVariable DepartmentId id) {
        Blank blank = records.blank(id);
        return blank.open()
                .map(open -> new ModelAndView("redirect:/organisation/" + open))
                .orElseGet(() -> page(id, blank, OrganisationForm.beginningWith(blank.circuits())));
    }

    @PostMapping("/departments/{id}/organisation")
    ModelAndView draft(
            @PathVariable DepartmentId id,
            @Valid @ModelAttribute("form") OrganisationForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        form.check(faults);
        return FormSubmission.of(faults)
                .attempt(() -> {
                    var sheet =
                            drafting.draft(OrganisationSheetId.of(Typed.line(form.id())), id, form.toEntry(), actor);
                    redirect.addFlashAttribute("notice", words.of("organisation.drafted"));
                    return "/organisation/" + sheet;
                })
                .otherwise(() -> page(id, records.blank(id), form));
    }

    @GetMapping("/organisation/{id}/edit")
    ModelAndView edit(@PathVariable OrganisationSheetId id) {
        Editable sheet = records.editable(id);
        return sheet.inPreparation()
                ? page(id, sheet, OrganisationForm.of(id, sheet))
                : new ModelAndView("redirect:/organisation/" + id);
    }

    @PostMapping("/organisation/{id}")
    ModelAndView change(
            @PathVariable OrganisationSheetId id,
            @Valid @ModelAttribute("form") OrganisationForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        form.check(faults);
        return FormSubmission.of(faults)
                .attempt(() -> {
                    drafting.change(id, Typed.version(form.version()), form.toEntry(), actor);
                    redirect.addFlashAttribute("notice", words.of("organisation.saved"));
                    return "/organisation/" + id;
                })
                .otherwise(() -> page(id, records.editable(id), form), () -> conflict(id, form));
    }

    private ModelAndView page(DepartmentId department, Blank blank, OrganisationForm form) {
        String service = "/departments/" + department;
        return page(department, blank.circuits(), form)
                .addObject("departmentName", blank.departmentName())
                .addObject("action", service + "/organisation")
                .addObject("reload", service + "/organisation/new")
                .addObject("back", service);
    }

    private ModelAndView page(OrganisationSheetId id, Editable sheet, OrganisationForm form) {
        return page(sheet.department(), sheet.details().circuits(), form)
                .addObject("departmentName", sheet.departmentName())
                .addObject("action", "/organisation/" + id)
                .addObject("reload", "/organisation/" + id + "/edit")
                .addObject("back", "/organisation/" + id);
    }

    private ModelAndView page(DepartmentId department, List<Circuit> known, OrganisationForm form) {
        return new ModelAndView("directory/organisation-form")
                .addObject("form", form)
                .addObject(
                        "parts",
                        Arrays.stream(ContentType.values())
                                .map(type -> new Part(Way.partOf(type), circuits.title(type), form.part(type)))
                                .toList())
                .addObject(
                        "kinds",
                        Options.of(
                                List.of(CircuitKind.values()),
                                CircuitKind::name,
                                kind -> words.of("organisation.kind." + kind)))
                .addObject("people", people(department, known));
    }

    /** Who works in the service, and whoever the sheet names already. */
    private Options people(DepartmentId department, List<Circuit> known) {
        Map<String, String> people = new LinkedHashMap<>();
        choices.peopleOf(department).forEach(person -> people.put(person.id(), person.label()));
        for (Circuit circuit : known) {
            StaffMemberId validator = circuit.validator();
            if (validator != null) {
                people.putIfAbsent(validator.toString(), circuit.validatorName());
            }
        }
        return Options.of(people.entrySet(), Map.Entry::getKey, Map.Entry::getValue)
                .startingWith(words.of("organisation.nobody-in-particular"));
    }

    private ModelAndView conflict(OrganisationSheetId id, OrganisationForm mine) {
        Editable current = records.editable(id);
        OrganisationForm theirs = OrganisationForm.of(id, current);
        ModelAndView page = page(id, current, mine.over(current.version()));
        Options people = (Options) Objects.requireNonNull(page.getModel().get("people"));
        Options kinds = (Options) Objects.requireNonNull(page.getModel().get("kinds"));
        Conflict conflict = new Conflict(words);
        for (ContentType type : ContentType.values()) {
            conflict.compare(
                    "organisation.content." + type,
                    inWords(mine.part(type), kinds, people),
                    inWords(theirs.part(type), kinds, people));
        }
        conflict.compare("organisation.agreed-on", mine.agreedOn(), theirs.agreedOn())
                .compare("organisation.agreed-with", mine.agreedWith(), theirs.agreedWith())
                .compare("organisation.remarks", mine.remarks(), theirs.remarks());
        return page.addObject("conflict", conflict.differences()).addObject("handedOver", !current.inPreparation());
    }

    private static String inWords(CircuitForm part, Options kinds, Options people) {
        String validator = Typed.line(part.validator());
        return String.join(
                        " · ",
                        kinds.label(Typed.line(part.kind())),
                        validator.isEmpty() ? Typed.line(part.post()) : people.label(validator),
                        Typed.line(part.official()),
                        Typed.line(part.delegation()))
                .replaceAll("( · )+$", "");
    }

    /**
     * A part of the form.
     *
     * @param name  in front of its fields
     * @param title the kind of content
     */
    record Part(String name, String title, CircuitForm form) {}
}
