package org.contributornetwork.directory.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.application.StaffChoices;
import org.contributornetwork.directory.application.StaffRegister;
import org.contributornetwork.directory.application.StaffSheets;
import org.contributornetwork.directory.application.StaffSheets.StaffSheet;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.RuleViolation;
import org.contributornetwork.shared.web.FormSubmission;
import org.contributornetwork.shared.web.Options;
import org.contributornetwork.shared.web.Typed;
import org.contributornetwork.shared.web.Words;
import org.contributornetwork.shared.web.validation.CalendarDate;
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

/** A person moves to another service, or comes back to the city: acts with a date that the history keeps. */
@Controller
@ForCommunication
class StaffMemberCareerController {

    private final StaffRegister register;
    private final StaffSheets sheets;
    private final StaffChoices choices;
    private final Words words;
    private final Clock clock;

    StaffMemberCareerController(
            StaffRegister register, StaffSheets sheets, StaffChoices choices, Words words, Clock clock) {
        this.register = register;
        this.sheets = sheets;
        this.choices = choices;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/staff/{id}/move")
    ModelAndView move(@PathVariable StaffMemberId id, @AuthenticationPrincipal Actor actor) {
        return page("move", id, new CareerForm("", today()), actor);
    }

    @PostMapping("/staff/{id}/move")
    ModelAndView move(
            @PathVariable StaffMemberId id,
            @Valid @ModelAttribute("form") CareerForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        return FormSubmission.of(faults)
                .attempt(() -> {
                    register.move(id, form.toDepartment(), Typed.date(form.from()), actor);
                    redirect.addFlashAttribute("notice", words.of("staff.moved"));
                    return "/staff/" + id;
                })
                .otherwise(() -> page("move", id, form, actor));
    }

    @GetMapping("/staff/{id}/return")
    ModelAndView comingBack(@PathVariable StaffMemberId id, @AuthenticationPrincipal Actor actor) {
        StaffSheet person = sheets.sheet(id, actor);
        return page("return", person, new CareerForm(person.departmentId().toString(), today()));
    }

    @PostMapping("/staff/{id}/return")
    ModelAndView comeBack(
            @PathVariable StaffMemberId id,
            @Valid @ModelAttribute("form") CareerForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        return FormSubmission.of(faults)
                .attempt(() -> {
                    register.comeBack(id, form.toDepartment(), Typed.date(form.from()), actor);
                    redirect.addFlashAttribute("notice", words.of("staff.returned"));
                    return "/staff/" + id;
                })
                .otherwise(() -> page("return", id, form, actor));
    }

    private ModelAndView page(String act, StaffMemberId id, CareerForm form, Actor actor) {
        return page(act, sheets.sheet(id, actor), form);
    }

    private ModelAndView page(String act, StaffSheet person, CareerForm form) {
        ModelAndView page = new ModelAndView("directory/staff-member-career");
        page.addObject("act", act);
        page.addObject("form", form);
        page.addObject("person", person);
        page.addObject(
                "departments",
                Options.of(choices.openDepartments(), StaffChoices.Choice::id, StaffChoices.Choice::label)
                        .startingWith(words.of("form.choose")));
        return page;
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }

    /** @param from the first day in the new service */
    record CareerForm(
            @Nullable String department,
            @CalendarDate @Nullable String from) {

        DepartmentId toDepartment() {
            if (Typed.line(department).isEmpty()) {
                throw RuleViolation.at("department", "staff.choose-department");
            }
            return DepartmentId.of(Typed.line(department));
        }
    }
}
