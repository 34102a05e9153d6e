package org.contributornetwork.imports.web;

import java.util.List;
import org.contributornetwork.imports.ImportField;
import org.contributornetwork.imports.ImportId;
import org.contributornetwork.imports.ImportKind;
import org.contributornetwork.imports.application.ImportKinds;
import org.contributornetwork.imports.application.ImportUpload;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.web.FormSubmission;
import org.contributornetwork.shared.web.Options;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A file is handed in. */
@Controller
@ForCommunication
class ImportUploadController {

    private final ImportUpload upload;
    private final ImportKinds kinds;
    private final ImportWords words;

    ImportUploadController(ImportUpload upload, ImportKinds kinds, ImportWords words) {
        this.upload = upload;
        this.kinds = kinds;
        this.words = words;
    }

    @GetMapping("/imports/new")
    ModelAndView form(@RequestParam(required = false) @Nullable String kind) {
        return page(ImportUploadForm.fresh(kind));
    }

    @PostMapping("/imports")
    ModelAndView receive(
            @ModelAttribute("form") ImportUploadForm form, BindingResult faults, @AuthenticationPrincipal Actor actor) {
        if (form.toKind().isEmpty()) {
            faults.rejectValue("kind", "imports.kind.unknown");
        }
        if (!form.hasFile()) {
            faults.rejectValue("file", "imports.file.none");
        }
        return FormSubmission.of(faults)
                .attempt(() -> {
                    ImportId id = form.toId();
                    upload.receive(id, form.toKind(), form.fileName(), form.content(), actor);
                    return "/imports/" + id + "/columns";
                })
                .otherwise(() -> page(form));
    }

    private ModelAndView page(ImportUploadForm form) {
        return new ModelAndView("imports/new")
                .addObject("form", form)
                .addObject(
                        "kinds",
                        Options.of(kinds.all().stream()
                                .map(kind -> new Options.Option(
                                        kind.code(),
                                        words.title(kind.code()),
                                        words.of("import." + kind.code() + ".description")))
                                .toList()))
                .addObject("shapes", kinds.all().stream().map(this::shape).toList());
    }

    private Shape shape(ImportKind kind) {
        return new Shape(
                words.title(kind.code()),
                kind.fields().stream()
                        .filter(ImportField::required)
                        .map(field -> field(kind, field))
                        .toList(),
                kind.fields().stream()
                        .filter(field -> !field.required())
                        .map(field -> field(kind, field))
                        .toList());
    }

    private String field(ImportKind kind, ImportField field) {
        return words.field(kind.code(), field.name());
    }

    /** The columns that a kind of file has, and those that it may have. */
    record Shape(String title, List<String> required, List<String> others) {}
}
