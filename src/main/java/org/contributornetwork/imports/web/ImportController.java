package org.contributornetwork.imports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import org.contributornetwork.imports.ImportId;
import org.contributornetwork.imports.application.FaultyLines;
import org.contributornetwork.imports.application.ImportSheet;
import org.contributornetwork.imports.application.ImportSheets;
import org.contributornetwork.imports.application.ImportStart;
import org.contributornetwork.imports.application.ImportState;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.web.CsvDownload;
import org.contributornetwork.shared.web.FormSubmission;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one import: what its dry run says, how far its run has come, what it did. */
@Controller
@ForCommunication
class ImportController {

    private final ImportSheets sheets;
    private final ImportStart start;
    private final FaultyLines faultyLines;
    private final ImportPages pages;
    private final ImportWords words;

    ImportController(
            ImportSheets sheets, ImportStart start, FaultyLines faultyLines, ImportPages pages, ImportWords words) {
        this.sheets = sheets;
        this.start = start;
        this.faultyLines = faultyLines;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/imports/{id}")
    ModelAndView sheet(@PathVariable ImportId id) {
        ImportSheet sheet = sheets.sheet(id);
        return sheet.state() == ImportState.UPLOADED
                ? new ModelAndView("redirect:/imports/" + id + "/columns")
                : pages.page(sheet);
    }

    /** The bar alone, for a page that asks again and again; when the work is over, the page is to be loaded anew. */
    @GetMapping("/imports/{id}/progress")
    ModelAndView progress(@PathVariable ImportId id, HttpServletResponse response) {
        ImportSheets.Progress progress = sheets.progress(id);
        if (!progress.state().isAtWork()) {
            response.setHeader("HX-Refresh", "true");
        }
        return pages.progress(progress);
    }

    @PostMapping("/imports/{id}/check")
    ModelAndView checkAgain(@PathVariable ImportId id, @AuthenticationPrincipal Actor actor) {
        return submit(id, () -> start.checkAgain(id, actor));
    }

    @PostMapping("/imports/{id}/run")
    ModelAndView carryOut(
            @PathVariable ImportId id, @AuthenticationPrincipal Actor actor, RedirectAttributes redirect) {
        if (sheets.progress(id).state() == ImportState.DONE) {
            redirect.addFlashAttribute("notice", words.of("imports.done-before"));
        }
        return submit(id, () -> start.carryOut(id, actor));
    }

    @GetMapping("/imports/{id}/faults")
    void faults(@PathVariable ImportId id, HttpServletResponse response) {
        String kind = sheets.sheet(id).kind();
        FaultyLines.Table table =
                faultyLines.table(id, words.of("imports.faults.column"), fault -> words.faultWithField(kind, fault));
        CsvDownload.send(
                response,
                words.of("imports.faults.file", table.fileName()),
                table.separator(),
                table.header(),
                table.lines());
    }

    private ModelAndView submit(ImportId id, Runnable work) {
        BindingResult faults = new MapBindingResult(new HashMap<>(), "import");
        return FormSubmission.of(faults)
                .attempt(() -> {
                    work.run();
                    return "/imports/" + id;
                })
                .otherwise(() ->
                        pages.page(sheets.sheet(id)).addObject(BindingResult.MODEL_KEY_PREFIX + "import", faults));
    }
}
