package org.contributornetwork.directory.web;

import org.contributornetwork.directory.OrganisationSheetId;
import org.contributornetwork.directory.application.OrganisationDrafting;
import org.contributornetwork.directory.application.OrganisationRecords;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.web.FormSubmission;
import org.contributornetwork.shared.web.Typed;
import org.contributornetwork.shared.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What communication does with a sheet that it prepares: hands it over to be signed, takes it back, gives it up. */
@Controller
@ForCommunication
class OrganisationStepsController {

    private final OrganisationDrafting drafting;
    private final OrganisationRecords records;
    private final OrganisationPage page;
    private final Words words;

    OrganisationStepsController(
            OrganisationDrafting drafting, OrganisationRecords records, OrganisationPage page, Words words) {
        this.drafting = drafting;
        this.records = records;
        this.page = page;
        this.words = words;
    }

    @PostMapping("/organisation/{id}/submission")
    ModelAndView submit(
            @PathVariable OrganisationSheetId id,
            @ModelAttribute("form") SubmissionForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        return FormSubmission.of(faults)
                .attempt(() -> {
                    drafting.submit(id, Typed.version(form.version()), actor);
                    redirect.addFlashAttribute("notice", words.of("organisation.submitted-notice"));
                    return "/organisation/" + id;
                })
                .otherwise(() -> page.of(records.sheet(id, actor), ""));
    }

    @PostMapping("/organisation/{id}/recall")
    String recall(
            @PathVariable OrganisationSheetId id, @AuthenticationPrincipal Actor actor, RedirectAttributes redirect) {
        drafting.recall(id, actor);
        redirect.addFlashAttribute("notice", words.of("organisation.recalled-notice"));
        return "redirect:/organisation/" + id;
    }

    @PostMapping("/organisation/{id}/abandonment")
    String abandon(
            @PathVariable OrganisationSheetId id, @AuthenticationPrincipal Actor actor, RedirectAttributes redirect) {
        drafting.abandon(id, actor);
        redirect.addFlashAttribute("notice", words.of("organisation.abandoned-notice"));
        return "redirect:/organisation/" + id;
    }

    /** @param version of the sheet that is handed over, as it was read */
    record SubmissionForm(@Nullable String version) {}
}
