package org.contributornetwork.directory.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.application.StaffChoices;
import org.contributornetwork.directory.application.StaffRegister;
import org.contributornetwork.directory.application.StaffSheets;
import org.contributornetwork.directory.application.StaffSheets.Editable;
import org.contributornetwork.directory.application.WorkLists;
import org.contributornetwork.directory.application.WorkLists.ListKind;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.web.Conflict;
import org.contributornetwork.shared.web.FormSubmission;
import org.contributornetwork.shared.web.Options;
import org.contributornetwork.shared.web.Typed;
import org.contributornetwork.shared.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds a person to the register and changes what it says of one. */
@Controller
@ForCommunication
class StaffMemberFormController {

    private final StaffRegister register;
    private final StaffSheets sheets;
    private final StaffChoices choices;
    private final WorkLists lists;
    private final Words words;

    StaffMemberFormController(
            StaffRegister register, StaffSheets sheets, StaffChoices choices, WorkLists lists, Words words) {
        this.register = register;
        this.sheets = sheets;
        this.choices = choices;
        this.lists = lists;
        this.words = words;
    }

    @GetMapping("/staff/new")
    ModelAndView blank(@RequestParam(required = false) @Nullable String department) {
        return page(null, StaffMemberForm.empty(department));
    }

    @PostMapping("/staff")
    ModelAndView add(
            @Valid @ModelAttribute("form") StaffMemberForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        if (Typed.line(form.department()).isEmpty()) {
            faults.rejectValue("department", "staff.choose-department");
        }
        return FormSubmission.of(faults)
                .attempt(() -> {
                    StaffMemberId id = StaffMemberId.of(Typed.line(form.id()));
                    register.add(id, form.toDepartment(), form.toDetails(), actor);
                    redirect.addFlashAttribute("notice", words.of("staff.added", form.firstName(), form.lastName()));
                    return "/staff/" + id;
                })
                .otherwise(() -> page(null, form));
    }

    @GetMapping("/staff/{id}/edit")
    ModelAndView edit(@PathVariable StaffMemberId id) {
        return page(id, StaffMemberForm.of(id, sheets.editable(id)));
    }

    @PostMapping("/staff/{id}")
    ModelAndView change(
            @PathVariable StaffMemberId id,
            @Valid @ModelAttribute("form") StaffMemberForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        return FormSubmission.of(faults)
                .attempt(() -> {
                    register.change(id, Typed.version(form.version()), form.toDetails(), actor);
                    redirect.addFlashAttribute("notice", words.of("staff.saved"));
                    return "/staff/" + id;
                })
                .otherwise(() -> page(id, form), () -> conflict(id, form));
    }

    private ModelAndView page(@Nullable StaffMemberId id, StaffMemberForm form) {
        ModelAndView page = new ModelAndView("directory/staff-member-form");
        page.addObject("form", form);
        page.addObject("action", id == null ? "/staff" : "/staff/" + id);
        page.addObject("isNew", id == null);
        List<WorkLists.Choice> entries = lists.choices();
        page.addObject("tasks", offered(entries, ListKind.TASK, form.tasks()));
        page.addObject("software", offered(entries, ListKind.SOFTWARE, form.software()));
        if (id == null) {
            page.addObject(
                    "departments",
                    Options.of(choices.openDepartments(), StaffChoices.Choice::id, StaffChoices.Choice::label)
                            .startingWith(words.of("form.choose")));
        }
        return page;
    }

    /** The entries of a list that may be chosen, and the retired ones that the person already has. */
    private static Options offered(List<WorkLists.Choice> entries, ListKind list, @Nullable List<String> chosen) {
        return Options.of(
                entries.stream()
                        .filter(entry -> entry.list() == list)
                        .filter(entry -> !entry.retired() || has(chosen, entry.id()))
                        .toList(),
                entry -> entry.id().toString(),
                WorkLists.Choice::name);
    }

    private static boolean has(@Nullable List<String> chosen, UUID id) {
        return chosen != null && chosen.contains(id.toString());
    }

    private ModelAndView conflict(StaffMemberId id, StaffMemberForm mine) {
        Editable current = sheets.editable(id);
        StaffMemberForm theirs = StaffMemberForm.of(id, current);
        ModelAndView page = page(id, mine.over(current.version()));
        Options tasks = (Options) Objects.requireNonNull(page.getModel().get("tasks"));
        Options software = (Options) Objects.requireNonNull(page.getModel().get("software"));
        return page.addObject(
                "conflict",
                new Conflict(words)
                        .compare("staff.first-name", mine.firstName(), theirs.firstName())
                        .compare("staff.last-name", mine.lastName(), theirs.lastName())
                        .compare("staff.email", mine.email(), theirs.email())
                        .compare("staff.job-title", mine.jobTitle(), theirs.jobTitle())
                        .compare("staff.telephone", mine.telephone(), theirs.telephone())
                        .compare("staff.office", mine.office(), theirs.office())
                        .compare("staff.tasks", tasks.labels(mine.tasks()), tasks.labels(theirs.tasks()))
                        .compare("staff.software", software.labels(mine.software()), software.labels(theirs.software()))
                        .differences());
    }
}
