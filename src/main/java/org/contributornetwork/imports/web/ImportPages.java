package org.contributornetwork.imports.web;

import java.util.ArrayList;
import java.util.List;
import org.contributornetwork.imports.ImportFault;
import org.contributornetwork.imports.application.ImportKinds;
import org.contributornetwork.imports.application.ImportSheet;
import org.contributornetwork.imports.application.ImportSheets;
import org.contributornetwork.imports.application.ImportState;
import org.contributornetwork.shared.web.Figure;
import org.contributornetwork.shared.web.HumanTimes;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the page of one import into words. */
@Component
class ImportPages {

    private static final int LONGEST_VALUE = 60;

    private final ImportWords words;
    private final ImportKinds kinds;
    private final HumanTimes times;

    ImportPages(ImportWords words, ImportKinds kinds, HumanTimes times) {
        this.words = words;
        this.kinds = kinds;
        this.times = times;
    }

    ModelAndView page(ImportSheet sheet) {
        ModelAndView page = new ModelAndView("imports/sheet")
                .addObject("sheet", sheet)
                .addObject("state", sheet.state().name())
                .addObject("kind", words.title(sheet.kind()))
                .addObject("effects", effects(sheet))
                .addObject("counted", sheet.state().isCounted())
                .addObject("figures", figures(sheet))
                .addObject("uploaded", times.html(sheet.uploadedAt()))
                .addObject("finished", sheet.finishedAt() == null ? "" : times.html(sheet.finishedAt()))
                .addObject(
                        "faultRows",
                        sheet.faults().stream().map(fault -> row(sheet, fault)).toList());
        if (sheet.state().isAtWork()) {
            addProgress(page, sheet.id().toString(), sheet.state(), sheet.lines(), sheet.linesDone());
        }
        kinds.find(sheet.kind()).ifPresent(kind -> page.addObject("destination", kind.destination()));
        return page;
    }

    ModelAndView progress(ImportSheets.Progress progress) {
        ModelAndView page = new ModelAndView("imports/progress :: bar");
        addProgress(page, progress.id().toString(), progress.state(), progress.lines(), progress.linesDone());
        return page;
    }

    private void addProgress(ModelAndView page, String id, ImportState state, int lines, int done) {
        page.addObject("id", id);
        page.addObject("running", state == ImportState.RUNNING);
        page.addObject("lines", lines);
        page.addObject("done", Math.min(done, lines));
    }

    private List<String> effects(ImportSheet sheet) {
        List<String> effects = new ArrayList<>();
        sheet.effects().forEach(effect -> effects.add(words.effect(sheet.kind(), effect.name(), effect.count())));
        if (sheet.decisionsTaken()) {
            effects.add(words.of("imports.decisions-taken"));
        }
        return effects;
    }

    private List<Figure> figures(ImportSheet sheet) {
        boolean done = sheet.state() == ImportState.DONE;
        List<Figure> figures = new ArrayList<>();
        figures.add(figure(done ? "imports.figure.created" : "imports.figure.to-create", sheet.created(), sheet));
        figures.add(figure(done ? "imports.figure.updated" : "imports.figure.to-update", sheet.updated(), sheet));
        figures.add(figure("imports.figure.unchanged", sheet.unchanged(), sheet));
        if (!done) {
            figures.add(figure("imports.figure.faulty", sheet.faulty(), sheet));
        }
        return figures;
    }

    private Figure figure(String title, int value, ImportSheet sheet) {
        return new Figure(words.of(title), value, sheet.lines(), null, null);
    }

    private FaultRow row(ImportSheet sheet, ImportFault fault) {
        String field =
                fault.field() == null ? words.of("imports.fault.whole-line") : words.field(sheet.kind(), fault.field());
        String value = fault.value().isEmpty()
                ? words.of("imports.fault.empty-cell")
                : words.of("imports.fault.value", shortened(fault.value()));
        return new FaultRow(fault.line(), field, value, words.fault(fault));
    }

    private static String shortened(String value) {
        return value.codePointCount(0, value.length()) <= LONGEST_VALUE
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
    }

    /** One fault, its words ready. */
    record FaultRow(int line, String field, String value, String text) {}
}
