package org.contributornetwork.directory.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.contributornetwork.directory.DirectorateId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.application.DirectorateRegister;
import org.contributornetwork.directory.application.DirectorateSheets;
import org.contributornetwork.directory.application.DirectorateSheets.DirectorateSheet;
import org.contributornetwork.directory.application.StaffChoices;
import org.contributornetwork.history.Timeline;
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

/** One directorate, and who heads it: an appointment, a vacancy. */
@Controller
class DirectorateController {

    private final DirectorateRegister register;
    private final DirectorateSheets sheets;
    private final StaffChoices choices;
    private final Timeline timeline;
    private final Words words;
    private final Clock clock;

    DirectorateController(
            DirectorateRegister register,
            DirectorateSheets sheets,
            StaffChoices choices,
            Timeline timeline,
            Words words,
            Clock clock) {
        this.register = register;
        this.sheets = sheets;
        this.choices = choices;
        this.timeline = timeline;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/directorates/{id}")
    ModelAndView show(@PathVariable DirectorateId id, @AuthenticationPrincipal Actor actor) {
        DirectorateSheet directorate = sheets.sheet(id, actor);
        return new ModelAndView("directory/directorate")
                .addObject("directorate", directorate)
                .addObject("services", sheets.services(id))
                .addObject("history", directorate.mayReadAll() ? timeline.of(id.value()) : List.of());
    }

    @GetMapping("/directorates/{id}/head")
    @ForCommunication
    ModelAndView head(@PathVariable DirectorateId id, @AuthenticationPrincipal Actor actor) {
        return headPage(id, new HeadForm("", "", today()), actor);
    }

    @PostMapping("/directorates/{id}/head")
    @ForCommunication
    ModelAndView appoint(
            @PathVariable DirectorateId id,
            @Valid @ModelAttribute("form") HeadForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        return FormSubmission.of(faults)
                .attempt(() -> {
                    register.appointHead(id, chosen(form), Typed.date(form.from()), actor);
                    redirect.addFlashAttribute("notice", words.of("directorate.head-appointed"));
                    return "/directorates/" + id;
                })
                .otherwise(() -> headPage(id, form, actor));
    }

    @GetMapping("/directorates/{id}/vacancy")
    @ForCommunication
    ModelAndView vacancy(@PathVariable DirectorateId id, @AuthenticationPrincipal Actor actor) {
        return vacancyPage(id, new DateForm(today()), actor);
    }

    @PostMapping("/directorates/{id}/vacancy")
    @ForCommunication
    ModelAndView vacate(
            @PathVariable DirectorateId id,
            @Valid @ModelAttribute("form") DateForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        return FormSubmission.of(faults)
                .attempt(() -> {
                    register.vacate(id, Typed.date(form.from()), actor);
                    redirect.addFlashAttribute("notice", words.of("directorate.vacated"));
                    return "/directorates/" + id;
                })
                .otherwise(() -> vacancyPage(id, form, actor));
    }

    private StaffMemberId chosen(HeadForm form) {
        String email = Typed.line(form.otherEmail());
        if (!email.isEmpty()) {
            return choices.personWithEmail(email)
                    .orElseThrow(() -> RuleViolation.at("otherEmail", "department.nobody-with-email", email));
        }
        if (Typed.line(form.head()).isEmpty()) {
            throw RuleViolation.at("head", "directorate.choose-head");
        }
        return StaffMemberId.of(Typed.line(form.head()));
    }

    private ModelAndView headPage(DirectorateId id, HeadForm form, Actor actor) {
        return new ModelAndView("directory/directorate-head")
                .addObject("form", form)
                .addObject("directorate", sheets.sheet(id, actor))
                .addObject(
                        "people",
                        Options.of(choices.peopleOf(id), StaffChoices.Choice::id, StaffChoices.Choice::label)
                                .startingWith(words.of("form.choose")));
    }

    private ModelAndView vacancyPage(DirectorateId id, DateForm form, Actor actor) {
        return new ModelAndView("directory/directorate-vacancy")
                .addObject("form", form)
                .addObject("directorate", sheets.sheet(id, actor));
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }

    /**
     * @param head       somebody of one of its services
     * @param otherEmail or somebody else, by address
     */
    record HeadForm(
            @PlainText(max = 40, required = false) @Nullable String head,

            @PlainText(max = Emails.LONGEST, required = false) @Nullable String otherEmail,

            @CalendarDate @Nullable String from) {}

    record DateForm(@CalendarDate @Nullable String from) {}
}
