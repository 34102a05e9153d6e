package org.contributornetwork.succession.web;

import jakarta.validation.Valid;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.web.FormSubmission;
import org.contributornetwork.shared.web.Words;
import org.contributornetwork.succession.application.DepartureChecklist;
import org.contributornetwork.succession.application.DepartureHandover;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody leaves the city: what they hold, who takes it over, and what that leaves. */
@Controller
@ForCommunication
class DepartureChecklistController {

    private final DepartureChecklist checklists;
    private final DepartureHandover handover;
    private final ChecklistPages pages;
    private final Words words;

    DepartureChecklistController(
            DepartureChecklist checklists, DepartureHandover handover, ChecklistPages pages, Words words) {
        this.checklists = checklists;
        this.handover = handover;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/staff/{id}/departure")
    ModelAndView show(@PathVariable StaffMemberId id, @AuthenticationPrincipal Actor actor) {
        return pages.blank(checklists.of(id, actor));
    }

    @PostMapping("/staff/{id}/departure")
    ModelAndView leave(
            @PathVariable StaffMemberId id,
            @Valid @ModelAttribute("form") DepartureForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        return FormSubmission.of(faults)
                .attempt(() -> {
                    handover.leave(id, form.toDeparture(), actor);
                    redirect.addFlashAttribute("notice", words.of("departure.noted"));
                    return "/staff/" + id;
                })
                .otherwise(
                        () -> pages.refused(checklists.of(id, actor), form),
                        () -> pages.overtaken(checklists.of(id, actor), form));
    }
}
