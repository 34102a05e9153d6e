package org.contributornetwork.directory.web;

import jakarta.validation.Valid;
import java.util.List;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.application.DepartmentList;
import org.contributornetwork.directory.application.DepartmentRegister;
import org.contributornetwork.directory.application.DepartmentSheets;
import org.contributornetwork.directory.application.DepartmentSheets.Editable;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.web.Conflict;
import org.contributornetwork.shared.web.Difference;
import org.contributornetwork.shared.web.FormSubmission;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds a service and changes one. */
@Controller
@ForCommunication
class DepartmentFormController {

    private final DepartmentRegister register;
    private final DepartmentSheets sheets;
    private final DepartmentList list;
    private final Words words;

    DepartmentFormController(DepartmentRegister register, DepartmentSheets sheets, DepartmentList list, Words words) {
        this.register = register;
        this.sheets = sheets;
        this.list = list;
        this.words = words;
    }

    @GetMapping("/departments/new")
    ModelAndView blank() {
        return page(null, DepartmentForm.empty());
    }

    @PostMapping("/departments")
    ModelAndView add(
            @Valid @ModelAttribute("form") DepartmentForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        return FormSubmission.of(faults)
                .attempt(() -> {
                    DepartmentId id = register.add(DepartmentId.of(Typed.line(form.id())), form.toEntry(), actor);
                    redirect.addFlashAttribute("notice", words.of("department.added", form.name()));
                    return "/departments/" + id;
                })
                .otherwise(() -> page(null, form));
    }

    @GetMapping("/departments/{id}/edit")
    ModelAndView edit(@PathVariable DepartmentId id) {
        return page(id, DepartmentForm.of(id, sheets.editable(id)));
    }

    @PostMapping("/departments/{id}")
    ModelAndView change(
            @PathVariable DepartmentId id,
            @Valid @ModelAttribute("form") DepartmentForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        return FormSubmission.of(faults)
                .attempt(() -> {
                    register.change(id, Typed.version(form.version()), form.toEntry(), actor);
                    redirect.addFlashAttribute("notice", words.of("department.saved"));
                    return "/departments/" + id;
                })
                .otherwise(() -> page(id, form), () -> conflict(id, form));
    }

    private ModelAndView page(@Nullable DepartmentId id, DepartmentForm form) {
        ModelAndView page = new ModelAndView("directory/department-form");
        page.addObject("form", form);
        page.addObject("action", id == null ? "/departments" : "/departments/" + id);
        page.addObject("isNew", id == null);
        page.addObject("directorates", list.directorates());
        return page;
    }

    private ModelAndView conflict(DepartmentId id, DepartmentForm mine) {
        Editable current = sheets.editable(id);
        DepartmentForm theirs = DepartmentForm.of(id, current);
        List<Difference> differences = new Conflict(words)
                .compare("department.code", mine.code(), theirs.code())
                .compare("department.name", mine.name(), theirs.name())
                .compare("department.directorate", mine.directorate(), theirs.directorate())
                .compare("department.minimum-referents", mine.minimumReferents(), theirs.minimumReferents())
                .compare("department.expected-rhythm", mine.expectedRhythmDays(), theirs.expectedRhythmDays())
                .compare("department.portal-sections", mine.portalSections(), theirs.portalSections())
                .differences();
        return page(id, mine.over(current.version())).addObject("conflict", differences);
    }
}
