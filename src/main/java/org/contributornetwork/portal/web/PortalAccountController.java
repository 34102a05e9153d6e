package org.contributornetwork.portal.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.contributornetwork.portal.ChecklistPoint;
import org.contributornetwork.portal.PortalAccountId;
import org.contributornetwork.portal.application.PortalAccountChecklist;
import org.contributornetwork.portal.application.PortalAccountSuspension;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.web.FormSubmission;
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

/** The page of one account: what is to be done next, its checklist, what it should have and what the portal says. */
@Controller
class PortalAccountController {

    private final PortalAccountPages pages;
    private final PortalAccountChecklist checklist;
    private final PortalAccountSuspension suspension;
    private final Words words;
    private final Clock clock;

    PortalAccountController(
            PortalAccountPages pages,
            PortalAccountChecklist checklist,
            PortalAccountSuspension suspension,
            Words words,
            Clock clock) {
        this.pages = pages;
        this.checklist = checklist;
        this.suspension = suspension;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/portal-accounts/{id}")
    ModelAndView show(@PathVariable PortalAccountId id, @AuthenticationPrincipal Actor actor) {
        return pages.record(id, actor);
    }

    /** A button sends no day: the point is done today. */
    @PostMapping("/portal-accounts/{id}/checklist/{point}")
    @ForCommunication
    ModelAndView tick(
            @PathVariable PortalAccountId id,
            @PathVariable String point,
            @Valid @ModelAttribute("form") TickForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        ChecklistPoint ticked = ChecklistPoint.of(point);
        return FormSubmission.of(faults)
                .attempt(() -> {
                    checklist.tick(id, ticked, form.onDay(LocalDate.now(clock)), actor);
                    redirect.addFlashAttribute(
                            "notice", words.of("portal-account.ticked", words.of("portal-account.point." + point)));
                    return "/portal-accounts/" + id;
                })
                .otherwise(
                        () -> refused(id, ticked, form, actor),
                        () -> pages.tickedMeanwhile(id, ticked, form.day(), actor));
    }

    private ModelAndView refused(PortalAccountId id, ChecklistPoint point, TickForm form, Actor actor) {
        return pages.record(id, actor).addObject("attempted", point.code()).addObject("form", form);
    }

    @PostMapping("/portal-accounts/{id}/checklist/{point}/removal")
    @ForCommunication
    String untick(
            @PathVariable PortalAccountId id,
            @PathVariable String point,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        checklist.untick(id, ChecklistPoint.of(point), actor);
        redirect.addFlashAttribute(
                "notice", words.of("portal-account.unticked", words.of("portal-account.point." + point)));
        return "redirect:/portal-accounts/" + id;
    }

    @PostMapping("/portal-accounts/{id}/reactivation")
    @ForCommunication
    String reactivate(
            @PathVariable PortalAccountId id, @AuthenticationPrincipal Actor actor, RedirectAttributes redirect) {
        suspension.reactivate(id, actor);
        redirect.addFlashAttribute("notice", words.of("portal-account.reactivated"));
        return "redirect:/portal-accounts/" + id;
    }

    /** @param day on which it was done; today where nothing is said */
    record TickForm(
            @CalendarDate(required = false) @Nullable String day) {

        LocalDate onDay(LocalDate today) {
            return Typed.line(day).isEmpty() ? today : Typed.date(day);
        }
    }
}
