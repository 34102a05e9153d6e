package org.contributornetwork.directory.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.contributornetwork.directory.application.WorkListKeeping;
import org.contributornetwork.directory.application.WorkLists;
import org.contributornetwork.directory.application.WorkLists.ListKind;
import org.contributornetwork.directory.domain.WorkListEntry;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.Ids;
import org.contributornetwork.shared.NotFound;
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

/** The lists of tasks and of software, both on one page; {@code list} in an address is {@code task} or {@code software}. */
@Controller
@ForCommunication
class WorkListsController {

    private final WorkLists lists;
    private final WorkListKeeping keeping;
    private final Words words;

    WorkListsController(WorkLists lists, WorkListKeeping keeping, Words words) {
        this.lists = lists;
        this.keeping = keeping;
        this.words = words;
    }

    @GetMapping("/lists")
    ModelAndView show() {
        return page();
    }

    @PostMapping("/lists/{list}")
    ModelAndView add(
            @PathVariable String list,
            @Valid @ModelAttribute("form") EntryForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        ListKind kind = kind(list);
        return FormSubmission.of(faults)
                .attempt(() -> {
                    keeping.add(kind, Ids.parse(Typed.line(form.id())), Typed.line(form.name()), actor);
                    redirect.addFlashAttribute("notice", words.of("lists.added", Typed.line(form.name())));
                    return "/lists";
                })
                .otherwise(() -> page().addObject("form", form).addObject("faultyList", kind.name()));
    }

    @GetMapping("/lists/{list}/{id}")
    ModelAndView edit(@PathVariable String list, @PathVariable UUID id) {
        WorkLists.Entry entry = entry(kind(list), id);
        return editPage(entry, new EntryForm(id.toString(), String.valueOf(entry.version()), entry.name()));
    }

    @PostMapping("/lists/{list}/{id}")
    ModelAndView rename(
            @PathVariable String list,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") EntryForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        ListKind kind = kind(list);
        return FormSubmission.of(faults)
                .attempt(() -> {
                    keeping.rename(kind, id, Typed.version(form.version()), Typed.line(form.name()), actor);
                    redirect.addFlashAttribute("notice", words.of("lists.saved"));
                    return "/lists";
                })
                .otherwise(() -> editPage(entry(kind, id), form), () -> editConflict(entry(kind, id), form));
    }

    @PostMapping("/lists/{list}/{id}/retirement")
    String retire(
            @PathVariable String list,
            @PathVariable UUID id,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        keeping.retire(kind(list), id, actor);
        redirect.addFlashAttribute("notice", words.of("lists.retired-notice"));
        return "redirect:/lists";
    }

    @PostMapping("/lists/{list}/{id}/restoration")
    String restore(
            @PathVariable String list,
            @PathVariable UUID id,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        keeping.restore(kind(list), id, actor);
        redirect.addFlashAttribute("notice", words.of("lists.restored-notice"));
        return "redirect:/lists";
    }

    private ModelAndView page() {
        List<WorkLists.Entry> entries = lists.entries();
        ModelAndView page = new ModelAndView("directory/lists");
        page.addObject("lists", List.of(ListKind.TASK, ListKind.SOFTWARE));
        page.addObject("entries", entries);
        page.addObject("newId", Ids.next().toString());
        page.addObject("form", new EntryForm(null, null, ""));
        page.addObject("faultyList", "");
        return page;
    }

    private static ModelAndView editPage(WorkLists.Entry entry, EntryForm form) {
        return new ModelAndView("directory/list-entry")
                .addObject("entry", entry)
                .addObject("form", form);
    }

    private ModelAndView editConflict(WorkLists.Entry entry, EntryForm mine) {
        return editPage(entry, new EntryForm(mine.id(), String.valueOf(entry.version()), mine.name()))
                .addObject(
                        "conflict",
                        new Conflict(words)
                                .compare("lists.name", mine.name(), entry.name())
                                .differences());
    }

    private WorkLists.Entry entry(ListKind list, UUID id) {
        return lists.entries().stream()
                .filter(entry -> entry.list() == list && entry.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static ListKind kind(String list) {
        try {
            return ListKind.valueOf(list.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    record EntryForm(
            @Nullable String id,
            @Nullable String version,

            @PlainText(max = WorkListEntry.NAME_LENGTH) @Nullable String name) {}
}
