package org.contributornetwork.directory.web;

import jakarta.validation.Valid;
import org.contributornetwork.directory.OrganisationSheetId;
import org.contributornetwork.directory.application.OrganisationRecords;
import org.contributornetwork.directory.application.OrganisationRecords.OrganisationRecord;
import org.contributornetwork.directory.application.OrganisationSignature;
import org.contributornetwork.directory.application.SheetState;
import org.contributornetwork.directory.domain.OrganisationSheet;
import org.contributornetwork.security.Actor;
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

/** An organisation sheet is read; whoever decides for the service signs it, or sends it back with a remark. */
@Controller
class OrganisationController {

    private final OrganisationRecords records;
    private final OrganisationSignature signature;
    private final OrganisationPage page;
    private final Words words;

    OrganisationController(
            OrganisationRecords records, OrganisationSignature signature, OrganisationPage page, Words words) {
        this.records = records;
        this.signature = signature;
        this.page = page;
        this.words = words;
    }

    @GetMapping("/organisation/{id}")
    ModelAndView show(@PathVariable OrganisationSheetId id, @AuthenticationPrincipal Actor actor) {
        return page.of(records.sheet(id, actor), "");
    }

    @PostMapping("/organisation/{id}/signature")
    ModelAndView sign(
            @PathVariable OrganisationSheetId id,
            @Valid @ModelAttribute("form") SignatureForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        return FormSubmission.of(faults)
                .attempt(() -> {
                    signature.sign(id, Typed.version(form.version()), actor);
                    redirect.addFlashAttribute("notice", words.of("organisation.signed-notice"));
                    return "/organisation/" + id;
                })
                .otherwise(
                        () -> page.of(records.sheet(id, actor), "signature"),
                        () -> answered(records.sheet(id, actor), SheetState.IN_FORCE, null));
    }

    @PostMapping("/organisation/{id}/return")
    ModelAndView sendBack(
            @PathVariable OrganisationSheetId id,
            @Valid @ModelAttribute("form") ReturnForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        return FormSubmission.of(faults)
                .attempt(() -> {
                    signature.sendBack(id, Typed.version(form.version()), Typed.text(form.remark()), actor);
                    redirect.addFlashAttribute("notice", words.of("organisation.sent-back-notice"));
                    return "/organisation/" + id;
                })
                .otherwise(
                        () -> page.of(records.sheet(id, actor), "return").addObject("form", form),
                        () -> answered(records.sheet(id, actor), SheetState.DRAFT, form.remark()));
    }

    /** What became of the sheet meanwhile, beside the answer that came after. */
    private ModelAndView answered(OrganisationRecord record, SheetState answer, @Nullable String remark) {
        Conflict conflict = new Conflict(words)
                .compare(
                        "organisation.state",
                        state(answer),
                        state(record.sheet().state()))
                .compare("organisation.remark", remark, record.sheet().sentBackRemark());
        return page.of(record, "").addObject("conflict", conflict.differences());
    }

    private String state(SheetState state) {
        return words.of("organisation.state." + state);
    }

    /** @param version of the sheet that was read */
    record SignatureForm(@Nullable String version) {}

    record ReturnForm(
            @Nullable String version,

            @PlainText(max = OrganisationSheet.REMARK_LENGTH, multiline = true) @Nullable String remark) {}
}
