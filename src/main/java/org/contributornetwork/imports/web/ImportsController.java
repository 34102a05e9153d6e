package org.contributornetwork.imports.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.contributornetwork.imports.ImportKind;
import org.contributornetwork.imports.application.ImportKinds;
import org.contributornetwork.imports.application.ImportList;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.paging.PageRequest;
import org.contributornetwork.shared.paging.ResultPage;
import org.contributornetwork.shared.web.Chip;
import org.contributornetwork.shared.web.CsvDownload;
import org.contributornetwork.shared.web.HumanTimes;
import org.contributornetwork.shared.web.ListLinks;
import org.contributornetwork.shared.web.Options;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of the files that were brought. */
@Controller
@ForCommunication
class ImportsController {

    private static final List<String> STATES = List.of("done", "faulty", "open", "broken");

    private final ImportList imports;
    private final ImportKinds kinds;
    private final ImportWords words;
    private final HumanTimes times;

    ImportsController(ImportList imports, ImportKinds kinds, ImportWords words, HumanTimes times) {
        this.imports = imports;
        this.kinds = kinds;
        this.words = words;
        this.times = times;
    }

    @GetMapping("/imports")
    String list(
            @ModelAttribute("filter") ImportList.Filter filter,
            PageRequest request,
            HttpServletRequest address,
            Model model) {
        ResultPage<ImportList.Row> page = imports.page(filter, request);
        ListLinks links = ListLinks.of(address, "-when");
        Options kindsOffered = Options.of(kinds.all(), ImportKind::code, kind -> words.title(kind.code()));
        Options statesOffered = Options.of(STATES, state -> state, state -> words.of("imports.filter." + state));
        model.addAttribute("page", page.map(this::row));
        model.addAttribute("count", words.of(page.counted() ? "imports.count" : "imports.count-over", page.count()));
        model.addAttribute("links", links);
        model.addAttribute("kinds", kindsOffered.startingWith(words.of("imports.filter.all-kinds")));
        model.addAttribute("states", statesOffered.startingWith(words.of("imports.filter.all-states")));
        List<Chip> chips = chips(filter, links, kindsOffered, statesOffered);
        model.addAttribute("chips", chips);
        model.addAttribute("untouched", page.isEmpty() && chips.isEmpty());
        return "imports/list";
    }

    @GetMapping("/imports/export")
    void export(@ModelAttribute ImportList.Filter filter, PageRequest request, HttpServletResponse response) {
        List<String> header = List.of(
                words.of("column.file"),
                words.of("column.content"),
                words.of("column.state"),
                words.of("column.lines"),
                words.of("imports.figure.created"),
                words.of("imports.figure.updated"),
                words.of("imports.figure.faulty"),
                words.of("column.when"),
                words.of("column.author"));
        CsvDownload.send(
                response,
                words.of("imports.list-file") + ".csv",
                header,
                lines -> imports.export(
                        filter,
                        request,
                        row -> lines.accept(List.of(
                                row.fileName(),
                                words.title(row.kind()),
                                words.of("imports.state." + row.state()),
                                Integer.toString(row.lines()),
                                Integer.toString(row.created()),
                                Integer.toString(row.updated()),
                                Integer.toString(row.faulty()),
                                times.cell(row.uploadedAt()),
                                row.uploadedBy()))));
    }

    private static List<Chip> chips(ImportList.Filter filter, ListLinks links, Options kinds, Options states) {
        List<Chip> chips = new ArrayList<>();
        addChip(chips, links, "kind", filter.kind(), kinds);
        addChip(chips, links, "state", filter.state(), states);
        return chips;
    }

    private static void addChip(
            List<Chip> chips, ListLinks links, String name, @Nullable String value, Options choices) {
        if (value != null && !value.isBlank()) {
            chips.add(links.chip(choices.label(value), name));
        }
    }

    private Row row(ImportList.Row row) {
        String result = switch (row.state()) {
            case DONE, READY -> words.of("imports.result.changes", row.created(), row.updated());
            case FAULTY -> words.of("imports.result.faulty", row.faulty());
            default -> "";
        };
        return new Row(
                "/imports/" + row.id(),
                row.fileName(),
                words.title(row.kind()),
                words.of("imports.number", row.lines()),
                row.state().name(),
                result,
                times.html(row.uploadedAt()),
                row.uploadedBy());
    }

    /** One line of the list, its words ready. */
    record Row(
            String href,
            String fileName,
            String kind,
            String lines,
            String state,
            String result,
            String when,
            String by) {}
}
