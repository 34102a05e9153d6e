package org.contributornetwork.directory.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.contributornetwork.directory.DecisionRights.Scope;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.DeputyId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.application.DeputyNaming;
import org.contributornetwork.directory.application.DeputySheets;
import org.contributornetwork.directory.application.StaffChoices;
import org.contributornetwork.security.Actor;
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

/** Who stands in for the head of a service: a deputy is named, from their phone if need be, and may be dismissed early. */
@Controller
class DeputiesController {

    private final DeputyNaming naming;
    private final DeputySheets sheets;
    private final StaffChoices choices;
    private final Words words;
    private final Clock clock;

    DeputiesController(DeputyNaming naming, DeputySheets sheets, StaffChoices choices, Words words, Clock clock) {
        this.naming = naming;
        this.sheets = sheets;
        this.choices = choices;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/departments/{id}/deputies")
    ModelAndView show(@PathVariable DepartmentId id, @AuthenticationPrincipal Actor actor) {
        List<String> everything = Arrays.stream(Scope.values()).map(Enum::name).toList();
        String today = LocalDate.now(clock).toString();
        return page(id, new DeputyForm(DeputyId.next().toString(), "", "", everything, today, ""), actor);
    }

    @PostMapping("/departments/{id}/deputies")
    ModelAndView name(
            @PathVariable DepartmentId id,
            @Valid @ModelAttribute("form") DeputyForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        return FormSubmission.of(faults)
                .attempt(() -> {
                    naming.name(
                            DeputyId.of(Typed.line(form.id())),
                            id,
                            chosen(form),
                            form.scopes(),
                            Typed.date(form.startsOn()),
                            Typed.date(form.lastDay()),
                            actor);
                    redirect.addFlashAttribute("notice", words.of("deputy.named-notice"));
                    return "/departments/" + id + "/deputies";
                })
                .otherwise(() -> page(id, form, actor));
    }

    @PostMapping("/departments/{id}/deputies/{deputy}/end")
    String end(
            @PathVariable DepartmentId id,
            @PathVariable DeputyId deputy,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        naming.end(deputy, id, actor);
        redirect.addFlashAttribute("notice", words.of("deputy.ended-notice"));
        return "redirect:/departments/" + id + "/deputies";
    }

    private StaffMemberId chosen(DeputyForm form) {
        String email = Typed.line(form.otherEmail());
        if (!email.isEmpty()) {
            return choices.personWithEmail(email)
                    .orElseThrow(() -> RuleViolation.at("otherEmail", "department.nobody-with-email", email));
        }
        if (Typed.line(form.person()).isEmpty()) {
            throw RuleViolation.at("person", "deputy.choose-person");
        }
        return StaffMemberId.of(Typed.line(form.person()));
    }

    private ModelAndView page(DepartmentId id, DeputyForm form, Actor actor) {
        return new ModelAndView("directory/deputies")
                .addObject("id", id)
                .addObject("deciders", sheets.deciders(id, actor))
                .addObject("deputies", sheets.of(id, actor))
                .addObject("form", form)
                .addObject(
                        "people",
                        Options.of(choices.peopleOf(id), StaffChoices.Choice::id, StaffChoices.Choice::label)
                                .startingWith(words.of("form.choose")))
                .addObject(
                        "scopes",
                        Options.of(List.of(Scope.values()), Scope::name, scope -> words.of("deputy.scope." + scope)));
    }

    /**
     * @param person     somebody of the service
     * @param otherEmail or somebody else, by address
     * @param lastDay    belongs to the time
     */
    record DeputyForm(
            @Nullable String id,

            @PlainText(max = 40, required = false) @Nullable String person,

            @PlainText(max = Emails.LONGEST, required = false) @Nullable String otherEmail,

            @Nullable List<String> scope,
            @CalendarDate @Nullable String startsOn,
            @CalendarDate @Nullable String lastDay) {

        Set<Scope> scopes() {
            Set<Scope> scopes = EnumSet.noneOf(Scope.class);
            for (Scope one : Scope.values()) {
                if (scope != null && scope.contains(one.name())) {
                    scopes.add(one);
                }
            }
            return scopes;
        }
    }
}
