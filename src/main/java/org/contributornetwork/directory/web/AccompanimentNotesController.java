package org.contributornetwork.directory.web;

import jakarta.validation.Valid;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.application.StaffRegister;
import org.contributornetwork.directory.application.StaffSheets;
import org.contributornetwork.directory.application.StaffSheets.Editable;
import org.contributornetwork.directory.domain.StaffMember;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.web.Conflict;
import org.contributornetwork.shared.web.FormSubmission;
import org.contributornetwork.shared.web.Typed;
import org.contributornetwork.shared.web.Words;
import org.contributornetwork.shared.web.validation.PlainText;
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

/** Notes of accompaniment: written by communication, read by communication and by the person. */
@Controller
@ForCommunication
class AccompanimentNotesController {

    private final StaffRegister register;
    private final StaffSheets sheets;
    private final Words words;

    AccompanimentNotesController(StaffRegister register, StaffSheets sheets, Words words) {
        this.register = register;
        this.sheets = sheets;
        this.words = words;
    }

    @GetMapping("/staff/{id}/notes")
    ModelAndView notes(@PathVariable StaffMemberId id) {
        Editable person = sheets.editable(id);
        return page(id, person, new NotesForm(String.valueOf(person.version()), person.notes()));
    }

    @PostMapping("/staff/{id}/notes")
    ModelAndView write(
            @PathVariable StaffMemberId id,
            @Valid @ModelAttribute("form") NotesForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        return FormSubmission.of(faults)
                .attempt(() -> {
                    register.writeNotes(id, Typed.version(form.version()), Typed.text(form.notes()), actor);
                    redirect.addFlashAttribute("notice", words.of("staff.notes-saved"));
                    return "/staff/" + id;
                })
                .otherwise(() -> page(id, sheets.editable(id), form), () -> conflict(id, form));
    }

    private static ModelAndView page(StaffMemberId id, Editable person, NotesForm form) {
        ModelAndView page = new ModelAndView("directory/staff-member-notes");
        page.addObject("id", id);
        page.addObject("name", person.details().fullName());
        page.addObject("form", form);
        return page;
    }

    private ModelAndView conflict(StaffMemberId id, NotesForm mine) {
        Editable current = sheets.editable(id);
        return page(id, current, new NotesForm(String.valueOf(current.version()), mine.notes()))
                .addObject(
                        "conflict",
                        new Conflict(words)
                                .compare("staff.notes", mine.notes(), current.notes())
                                .differences());
    }

    record NotesForm(
            @Nullable String version,

            @PlainText(max = StaffMember.NOTES_LENGTH, required = false, multiline = true) @Nullable String notes) {}
}
