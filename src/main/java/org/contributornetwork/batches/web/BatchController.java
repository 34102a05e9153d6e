package org.contributornetwork.batches.web;

import java.util.List;
import org.contributornetwork.batches.BatchAction;
import org.contributornetwork.batches.BatchActions;
import org.contributornetwork.batches.BatchId;
import org.contributornetwork.batches.application.BatchSheets;
import org.contributornetwork.batches.application.BatchSheets.BatchSheet;
import org.contributornetwork.batches.application.BatchWork;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one act on many records: what was done to whom, and the way back. */
@Controller
@ForCommunication
class BatchController {

    private final BatchSheets sheets;
    private final BatchWork work;
    private final BatchActions actions;
    private final BatchWords words;

    BatchController(BatchSheets sheets, BatchWork work, BatchActions actions, BatchWords words) {
        this.sheets = sheets;
        this.work = work;
        this.actions = actions;
        this.words = words;
    }

    @GetMapping("/batches/{id}")
    ModelAndView show(@PathVariable BatchId id) {
        BatchSheet sheet = sheets.sheet(id);
        List<BatchSheets.Touched> records = sheets.records(id);
        BatchAction action = actions.find(sheet.kind()).orElse(null);
        return new ModelAndView("batches/batch")
                .addObject("sheet", sheet)
                .addObject("deed", words.done(sheet.kind(), sheet.records(), sheet.choice()))
                .addObject("list", action == null ? null : "/" + action.list())
                .addObject("listTitle", action == null ? null : words.of("batch." + action.list() + ".title"))
                .addObject("canBeUndone", action != null && action.canBeUndone() && sheet.undoneAt() == null)
                .addObject("records", records)
                .addObject("more", sheet.records() - records.size());
    }

    @PostMapping("/batches/{id}/undoing")
    String undo(@PathVariable BatchId id, @AuthenticationPrincipal Actor actor, RedirectAttributes redirect) {
        work.undo(id, actor);
        BatchSheet sheet = sheets.sheet(id);
        redirect.addFlashAttribute(
                "notice", words.of("batches.undone", sheet.records() - sheet.leftAsIs(), sheet.leftAsIs()));
        return "redirect:/batches/" + id;
    }
}
