package org.contributornetwork.directory.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.application.DepartmentRegister;
import org.contributornetwork.directory.application.DepartmentSheets;
import org.contributornetwork.directory.application.DepartmentSheets.DepartmentSheet;
import org.contributornetwork.directory.application.StaffChoices;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.Emails;
import org.contributornetwork.shared.RuleViolation;
import org.contributornetwork.shared.web.FormSubmission;
import org.contributornetwork.shared.web.Options;
import org.contributornetwork.shared.web.Typed;
import org.contributornetwork.shared.web.Words;
import org.contributornetwork.shared.web.validation.CalendarDate;
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

/** Who heads a service: an appointment, a vacancy; and the end of a service, or its return. */
@Controller
@ForCommunication
class DepartmentChargeController {

    private final DepartmentRegister register;
    private final DepartmentSheets sheets;
    private final StaffChoices choices;
    private final Words words;
    private final Clock clock;

    DepartmentChargeController(
            DepartmentRegister register, DepartmentSheets sheets, StaffChoices choices, Words words, Clock clock) {
        this.register = register;
        this.sheets = sheets;
        this.choices = choices;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/departments/{id}/head")
    ModelAndView head(@PathVariable DepartmentId id, @AuthenticationPrincipal Actor actor) {
        return headPage(id, new HeadForm("", "", today()), actor);
    }

    @PostMapping("/departments/{id}/head")
    ModelAndView appoint(
            @PathVariable DepartmentId id,
            @Valid @ModelAttribute("form") HeadForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        return FormSubmission.of(faults)
                .attempt(() -> {
                    register.appointHead(id, chosen(form), Typed.date(form.from()), actor);
                    redirect.addFlashAttribute("notice", words.of("department.head-appointed"));
                    return "/departments/" + id;
                })
                .otherwise(() -> headPage(id, form, actor));
    }

    @GetMapping("/departments/{id}/vacancy")
    ModelAndView vacancy(@PathVariable DepartmentId id, @AuthenticationPrincipal Actor actor) {
        return datePage("vacancy", id, new DateForm(today()), actor);
    }

    @PostMapping("/departments/{id}/vacancy")
    ModelAndView vacate(
            @PathVariable DepartmentId id,
            @Valid @ModelAttribute("form") DateForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        return FormSubmission.of(faults)
                .attempt(() -> {
                    register.vacate(id, Typed.date(form.from()), actor);
                    redirect.addFlashAttribute("notice", words.of("department.vacated"));
                    return "/departments/" + id;
                })
                .otherwise(() -> datePage("vacancy", id, form, actor));
    }

    @GetMapping("/departments/{id}/closure")
    ModelAndView closure(@PathVariable DepartmentId id, @AuthenticationPrincipal Actor actor) {
        return datePage("closure", id, new DateForm(today()), actor);
    }

    @PostMapping("/departments/{id}/closure")
    ModelAndView close(
            @PathVariable DepartmentId id,
            @Valid @ModelAttribute("form") DateForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        return FormSubmission.of(faults)
                .attempt(() -> {
                    register.close(id, Typed.date(form.from()), actor);
                    redirect.addFlashAttribute("notice", words.of("department.was-closed"));
                    return "/departments/" + id;
                })
                .otherwise(() -> datePage("closure", id, form, actor));
    }

    @PostMapping("/departments/{id}/reopening")
    String reopen(@PathVariable DepartmentId id, @AuthenticationPrincipal Actor actor, RedirectAttributes redirect) {
        register.reopen(id, actor);
        redirect.addFlashAttribute("notice", words.of("department.was-reopened"));
        return "redirect:/departments/" + id;
    }

    private StaffMemberId chosen(HeadForm form) {
        String email = Typed.line(form.otherEmail());
        if (!email.isEmpty()) {
            return choices.personWithEmail(email)
                    .orElseThrow(() -> RuleViolation.at("otherEmail", "department.nobody-with-email", email));
        }
        if (Typed.line(form.head()).isEmpty()) {
            throw RuleViolation.at("head", "department.choose-head");
        }
        return StaffMemberId.of(Typed.line(form.head()));
    }

    private ModelAndView headPage(DepartmentId id, HeadForm form, Actor actor) {
        DepartmentSheet department = sheets.sheet(id, actor);
        ModelAndView page = new ModelAndView("directory/department-head");
        page.addObject("form", form);
        page.addObject("department", department);
        page.addObject(
                "people",
                Options.of(choices.peopleOf(id), StaffChoices.Choice::id, StaffChoices.Choice::label)
                        .startingWith(words.of("form.choose")));
        return page;
    }

    private ModelAndView datePage(String act, DepartmentId id, DateForm form, Actor actor) {
        ModelAndView page = new ModelAndView("directory/department-date");
        page.addObject("act", act);
        page.addObject("form", form);
        page.addObject("department", sheets.sheet(id, actor));
        return page;
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }

    /**
     * @param head       somebody of the service
     * @param otherEmail or somebody else, by address
     */
    record HeadForm(
            @PlainText(max = 40, required = false) @Nullable String head,

            @PlainText(max = Emails.LONGEST, required = false) @Nullable String otherEmail,

            @CalendarDate @Nullable String from) {}

    record DateForm(@CalendarDate @Nullable String from) {}
}
