package org.contributornetwork.succession.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForDeciders;
import org.contributornetwork.shared.RuleViolation;
import org.contributornetwork.shared.web.FormSubmission;
import org.contributornetwork.shared.web.Options;
import org.contributornetwork.shared.web.Typed;
import org.contributornetwork.shared.web.Words;
import org.contributornetwork.shared.web.validation.PlainText;
import org.contributornetwork.succession.application.ReferentHandover;
import org.contributornetwork.succession.application.ReferentHandover.Sheet;
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

/** A referent hands over to a colleague without leaving (« passation »). */
@Controller
@ForDeciders
class ReferentHandoverController {

    private final ReferentHandover handover;
    private final ChecklistPages pages;
    private final Words words;

    ReferentHandoverController(ReferentHandover handover, ChecklistPages pages, Words words) {
        this.handover = handover;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/mandates/{id}/succession")
    ModelAndView show(@PathVariable MandateId id, @AuthenticationPrincipal Actor actor) {
        return page(id, new HandoverForm(MandateId.next().toString(), "", "", List.of()), false, actor);
    }

    @PostMapping("/mandates/{id}/succession")
    ModelAndView handOver(
            @PathVariable MandateId id,
            @Valid @ModelAttribute("form") HandoverForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        return FormSubmission.of(faults)
                .attempt(() -> {
                    MandateId next = MandateId.of(Typed.line(form.id()));
                    handover.handOver(next, id, form.chosen(), Typed.text(form.reason()), form.ticked(), actor);
                    redirect.addFlashAttribute("notice", words.of("handover.done"));
                    return "/mandates/" + next;
                })
                .otherwise(() -> page(id, form, true, actor));
    }

    private ModelAndView page(MandateId id, HandoverForm form, boolean attempted, Actor actor) {
        Sheet sheet = handover.sheet(id, actor);
        ModelAndView page = new ModelAndView("succession/handover");
        page.addObject("form", form);
        page.addObject("mandate", sheet);
        page.addObject(
                "people",
                Options.of(
                                sheet.candidates(),
                                candidate -> candidate.person().toString(),
                                candidate -> candidate.label())
                        .startingWith(words.of("form.choose")));
        page.addObject("consequences", pages.boxes(sheet.consequences(), form.ticked(), attempted));
        return page;
    }

    /**
     * @param id    of the successor's mandate to come, so that a form sent twice hands over once
     * @param known what is known to be left undone
     */
    record HandoverForm(
            @Nullable String id,
            @Nullable String successor,

            @PlainText(max = 2_000, multiline = true) @Nullable String reason,

            @Nullable List<String> known) {

        StaffMemberId chosen() {
            if (Typed.line(successor).isEmpty()) {
                throw RuleViolation.at("successor", "handover.choose");
            }
            return StaffMemberId.of(Typed.line(successor));
        }

        Set<String> ticked() {
            return known == null ? Set.of() : Set.copyOf(known);
        }
    }
}
