package org.contributornetwork.batches.web;

import jakarta.validation.Valid;
import org.contributornetwork.batches.BatchId;
import org.contributornetwork.batches.application.BatchWork;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.web.FormSubmission;
import org.contributornetwork.shared.web.Typed;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** From the boxes of a list, by a preview, to what is done to all of them. */
@Controller
@ForCommunication
class BatchPreviewController {

    private final BatchPages pages;
    private final BatchWork work;

    BatchPreviewController(BatchPages pages, BatchWork work) {
        this.pages = pages;
        this.work = work;
    }

    @PostMapping("/batches/preview")
    ModelAndView preview(
            @Valid @ModelAttribute("form") BatchForm form, BindingResult faults, @AuthenticationPrincipal Actor actor) {
        return FormSubmission.of(faults).show(() -> pages.next(form, actor)).otherwise(() -> pages.terms(form, actor));
    }

    @PostMapping("/batches")
    ModelAndView carryOut(
            @Valid @ModelAttribute("form") BatchForm form, BindingResult faults, @AuthenticationPrincipal Actor actor) {
        if (Typed.line(form.list()).isEmpty()) {
            faults.reject("batches.no-such-list");
        }
        return FormSubmission.of(faults)
                .attempt(() -> {
                    BatchId id = form.toId();
                    work.carryOut(id, form.toOrder(), form.toAssent(), actor);
                    return "/batches/" + id;
                })
                .otherwise(
                        () -> pages.again(form, actor),
                        () -> pages.again(form, actor).addObject("overtaken", true));
    }
}
