package org.contributornetwork.batches.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.contributornetwork.batches.BatchAction;
import org.contributornetwork.batches.BatchActions;
import org.contributornetwork.batches.application.BatchList;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.paging.PageRequest;
import org.contributornetwork.shared.paging.ResultPage;
import org.contributornetwork.shared.web.Chip;
import org.contributornetwork.shared.web.CsvDownload;
import org.contributornetwork.shared.web.HumanTimes;
import org.contributornetwork.shared.web.ListLinks;
import org.contributornetwork.shared.web.Options;
import org.contributornetwork.shared.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of what was done to many records at once. */
@Controller
@ForCommunication
class BatchesController {

    private final BatchList batches;
    private final BatchActions actions;
    private final BatchWords said;
    private final Words words;
    private final HumanTimes times;

    BatchesController(BatchList batches, BatchActions actions, BatchWords said, Words words, HumanTimes times) {
        this.batches = batches;
        this.actions = actions;
        this.said = said;
        this.words = words;
        this.times = times;
    }

    @GetMapping("/batches")
    String list(
            @ModelAttribute("filter") BatchList.Filter filter,
            PageRequest request,
            HttpServletRequest address,
            Model model) {
        ResultPage<BatchList.Row> page = batches.page(filter, request);
        ListLinks links = ListLinks.of(address, "-when");
        Options kinds = actions.options();
        model.addAttribute("page", page.map(this::row));
        model.addAttribute("count", words.count("batches.count", page));
        model.addAttribute("links", links);
        model.addAttribute("kinds", kinds.startingWith(words.of("batches.all-kinds")));
        model.addAttribute("chips", chips(filter, links, kinds));
        return "batches/batches";
    }

    @GetMapping("/batches/export")
    void export(@ModelAttribute BatchList.Filter filter, PageRequest request, HttpServletResponse response) {
        List<String> header = List.of(
                words.of("column.deed"),
                words.of("column.records"),
                words.of("column.when"),
                words.of("column.author"),
                words.of("batches.undone-at"),
                words.of("batches.undone-by"));
        CsvDownload.send(
                response,
                words.of("batches.file") + ".csv",
                header,
                lines -> batches.export(
                        filter,
                        request,
                        row -> lines.accept(List.of(
                                said.done(row.kind(), row.records(), row.choice()),
                                Integer.toString(row.records()),
                                times.cell(row.doneAt()),
                                row.doneBy(),
                                times.cell(row.undoneAt()),
                                row.undoneBy() == null ? "" : row.undoneBy()))));
    }

    private static List<Chip> chips(BatchList.Filter filter, ListLinks links, Options kinds) {
        String kind = filter.kind();
        return kind == null || kind.isBlank() ? List.of() : List.of(links.chip(kinds.label(kind), "kind"));
    }

    private Row row(BatchList.Row row) {
        boolean undoable = row.undoneAt() == null
                && actions.find(row.kind()).map(BatchAction::canBeUndone).orElse(false);
        return new Row(
                row.id().toString(),
                said.done(row.kind(), row.records(), row.choice()),
                times.html(row.doneAt()),
                row.doneBy(),
                row.undoneBy(),
                undoable);
    }

    /**
     * One line of the list, its words ready.
     *
     * @param undoneBy who undid it, if somebody did
     */
    record Row(
            String id,
            String what,
            String when,
            String by,
            @Nullable String undoneBy,
            boolean undoable) {}
}
