package org.contributornetwork.imports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.contributornetwork.imports.ImportField;
import org.contributornetwork.imports.ImportId;
import org.contributornetwork.imports.application.ImportColumns;
import org.contributornetwork.imports.application.ImportStart;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.web.FormSubmission;
import org.contributornetwork.shared.web.Options;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The columns of a file are looked at and corrected; then it is checked. */
@Controller
@ForCommunication
class ImportColumnsController {

    private final ImportColumns columns;
    private final ImportStart start;
    private final ImportWords words;

    ImportColumnsController(ImportColumns columns, ImportStart start, ImportWords words) {
        this.columns = columns;
        this.start = start;
        this.words = words;
    }

    @GetMapping("/imports/{id}/columns")
    ModelAndView form(@PathVariable ImportId id) {
        ImportColumns.Sheet sheet = columns.sheet(id);
        return sheet.done() ? new ModelAndView("redirect:/imports/" + id) : page(sheet, ImportColumnsForm.of(sheet));
    }

    @PostMapping("/imports/{id}/columns")
    ModelAndView check(
            @PathVariable ImportId id,
            @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal Actor actor) {
        ImportColumns.Sheet sheet = columns.sheet(id);
        ImportColumnsForm form = ImportColumnsForm.of(sheet, parameters);
        BindingResult faults = form.faults(field -> words.field(sheet.kind(), field));
        return FormSubmission.of(faults)
                .attempt(() -> {
                    start.check(id, form.toMapping(), form.decisionsTaken(), actor);
                    return "/imports/" + id;
                })
                .otherwise(() -> page(sheet, form).addObject(BindingResult.MODEL_KEY_PREFIX + "form", faults));
    }

    private ModelAndView page(ImportColumns.Sheet sheet, ImportColumnsForm form) {
        List<String> titles = titles(sheet.titles());
        return new ModelAndView("imports/columns")
                .addObject("sheet", sheet)
                .addObject("kind", words.title(sheet.kind()))
                .addObject("fields", fields(sheet, form, titles))
                .addObject("decisionsTaken", form.decisionsTaken())
                .addObject("titles", titles);
    }

    private List<Field> fields(ImportColumns.Sheet sheet, ImportColumnsForm form, List<String> titles) {
        List<Options.Option> choices = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            choices.add(new Options.Option(String.valueOf(i), titles.get(i), null));
        }
        Options required = Options.of(choices).startingWith(words.of("imports.columns.choose"));
        Options others = Options.of(choices).startingWith(words.of("imports.columns.not-imported"));
        List<Field> fields = new ArrayList<>();
        for (ImportField field : sheet.fields()) {
            fields.add(new Field(
                    field.name(),
                    words.field(sheet.kind(), field.name()),
                    form.get(field.name()),
                    field.required() ? required : others,
                    field.required()));
        }
        return fields;
    }

    /** A column without a title is called by its letter, as in a spreadsheet; so are two of the same title. */
    private List<String> titles(List<String> titles) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            String title = titles.get(i);
            String letter = (i >= 26 ? String.valueOf((char) ('A' + i / 26 - 1)) : "") + (char) ('A' + i % 26);
            boolean twice = titles.indexOf(title) != titles.lastIndexOf(title);
            if (title.isEmpty()) {
                shown.add(words.of("imports.columns.untitled", letter));
            } else {
                shown.add(twice ? words.of("imports.columns.same-title", title, letter) : title);
            }
        }
        return shown;
    }

    /** A select: what it is called, what is chosen, and the columns that there are. */
    record Field(String name, String label, String value, Options columns, boolean required) {}
}
