package org.contributornetwork.views.web;

import jakarta.validation.Valid;
import java.util.List;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForSignedIn;
import org.contributornetwork.shared.web.Conflict;
import org.contributornetwork.shared.web.FormSubmission;
import org.contributornetwork.shared.web.ListQuery;
import org.contributornetwork.shared.web.Typed;
import org.contributornetwork.shared.web.Words;
import org.contributornetwork.views.ListViews;
import org.contributornetwork.views.ViewId;
import org.contributornetwork.views.ViewedList;
import org.contributornetwork.views.application.OwnViews;
import org.contributornetwork.views.application.OwnViews.Kept;
import org.contributornetwork.views.application.ViewKeeping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The views that somebody keeps. A view is a list and what it shows: where it leads is known to us, it comes from no form. */
@Controller
@RequestMapping("/views")
@ForSignedIn
class ViewsController {

    private final ListViews lists;
    private final OwnViews own;
    private final ViewKeeping keeping;
    private final Words words;

    ViewsController(ListViews lists, OwnViews own, ViewKeeping keeping, Words words) {
        this.lists = lists;
        this.own = own;
        this.keeping = keeping;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(@AuthenticationPrincipal Actor actor) {
        List<Kept> kept = own.of(actor);
        return new ModelAndView("views/views")
                .addObject(
                        "lists",
                        lists.lists().stream()
                                .map(list -> group(list, kept))
                                .filter(group -> !group.views().isEmpty())
                                .toList());
    }

    @PostMapping
    ModelAndView save(
            @Valid @ModelAttribute("form") ViewForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        return FormSubmission.of(faults)
                .attempt(() -> {
                    ViewedList list = lists.require(Typed.line(form.list()));
                    ListQuery query = list.query(Typed.line(form.query()));
                    keeping.save(ViewId.of(Typed.line(form.id())), list, Typed.line(form.name()), query, actor);
                    redirect.addFlashAttribute("notice", words.of("views.saved", Typed.line(form.name())));
                    return query.at(list.path());
                })
                .otherwise(() -> page("/views", form));
    }

    @GetMapping("/{id}")
    ModelAndView edit(@PathVariable ViewId id, @AuthenticationPrincipal Actor actor) {
        Kept view = own.require(id, actor);
        return page("/views/" + id, form(view, view.name()));
    }

    @PostMapping("/{id}")
    ModelAndView rename(
            @PathVariable ViewId id,
            @Valid @ModelAttribute("form") ViewForm form,
            BindingResult faults,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        own.require(id, actor);
        return FormSubmission.of(faults)
                .attempt(() -> {
                    keeping.rename(id, Typed.version(form.version()), Typed.line(form.name()), actor);
                    redirect.addFlashAttribute("notice", words.of("views.renamed", Typed.line(form.name())));
                    return "/views";
                })
                .otherwise(() -> page("/views/" + id, form), () -> conflict(own.require(id, actor), form));
    }

    @PostMapping("/{id}/deletion")
    String delete(@PathVariable ViewId id, @AuthenticationPrincipal Actor actor, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", words.of("views.deleted", keeping.delete(id, actor)));
        return "redirect:/views";
    }

    private ModelAndView conflict(Kept view, ViewForm mine) {
        return page("/views/" + view.id(), form(view, Typed.line(mine.name())))
                .addObject(
                        "conflict",
                        new Conflict(words)
                                .compare("views.name", mine.name(), view.name())
                                .differences());
    }

    private static ViewForm form(Kept view, String name) {
        return new ViewForm(view.id().toString(), String.valueOf(view.version()), view.list(), view.query(), name);
    }

    private static ModelAndView page(String action, ViewForm form) {
        return new ModelAndView("views/view").addObject("form", form).addObject("action", action);
    }

    private Group group(ViewedList list, List<Kept> kept) {
        return new Group(
                words.of("view." + list.code() + ".title"),
                kept.stream()
                        .filter(view -> view.list().equals(list.code()))
                        .map(view -> new Line(
                                view.id().toString(),
                                view.name(),
                                list.query(view.query()).at(list.path())))
                        .toList());
    }

    record Group(String title, List<Line> views) {}

    record Line(String id, String name, String href) {}
}
