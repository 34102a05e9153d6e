package org.contributornetwork.batches.web;

import java.util.ArrayList;
import java.util.List;
import org.contributornetwork.batches.BatchAction.Choice;
import org.contributornetwork.batches.BatchActions;
import org.contributornetwork.batches.BatchId;
import org.contributornetwork.batches.BatchPlan;
import org.contributornetwork.batches.application.BatchOrder;
import org.contributornetwork.batches.application.BatchPreparation;
import org.contributornetwork.batches.application.BatchPreparation.Prepared;
import org.contributornetwork.batches.application.BatchPreparation.Terms;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.RuleViolation;
import org.contributornetwork.shared.web.Options;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The two pages before an act on many records: what is to be done to which of them, then what that would do to each. */
@Component
class BatchPages {

    /** Of each kind a page shows the first. */
    private static final int LINES_SHOWN = 100;

    private final BatchPreparation preparation;
    private final BatchActions actions;
    private final BatchWords words;

    BatchPages(BatchPreparation preparation, BatchActions actions, BatchWords words) {
        this.preparation = preparation;
        this.actions = actions;
        this.words = words;
    }

    /** The preview, or the question that is still open before it. */
    ModelAndView next(BatchForm form, Actor actor) {
        BatchOrder order = form.toOrder();
        Terms terms = preparation.terms(order, actor);
        return terms.awaitsChoice(order) ? terms(terms, form) : preview(preparation.prepare(terms, order, actor), form);
    }

    /** The preview again; what is to be chosen, where there is none. */
    ModelAndView again(BatchForm form, Actor actor) {
        try {
            return next(form, actor);
        } catch (RuleViolation violation) {
            return terms(form, actor);
        }
    }

    ModelAndView terms(BatchForm form, Actor actor) {
        return terms(preparation.terms(form.toOrder(), actor), form);
    }

    private ModelAndView terms(Terms terms, BatchForm form) {
        String list = terms.list().code();
        List<Options.Option> scopes = new ArrayList<>();
        int picked = form.toRecords().size();
        if (picked > 0) {
            scopes.add(new Options.Option("picked", words.picked(list, picked), null));
        }
        scopes.add(new Options.Option("all", matching(terms), null));
        ModelAndView page = page("batches/terms", terms, form)
                .addObject("actions", actions.options(list).startingWith(words.of("batches.choose")))
                .addObject("scopes", Options.of(scopes))
                .addObject("scope", form.isForAll() ? "all" : "picked");
        if (terms.action() != null && terms.action().asksForChoice()) {
            page.addObject("choiceLabel", words.choice(terms.action().code()));
            page.addObject(
                    "choices",
                    Options.of(terms.choices(), Choice::id, Choice::label).startingWith(words.of("batches.choose")));
        }
        return page;
    }

    private ModelAndView preview(Prepared prepared, BatchForm form) {
        BatchPlan plan = prepared.plan();
        String kind = prepared.action().code();
        Choice choice = prepared.choice();
        String chosen = choice == null ? null : choice.label();
        String list = prepared.terms().list().code();
        int picked = form.toRecords().size();
        return page("batches/preview", prepared.terms(), form)
                .addObject("id", idOf(form))
                .addObject("seen", plan.fingerprint())
                .addObject("question", words.question(kind, plan.changed().size(), chosen))
                .addObject("effect", words.effect(kind, chosen))
                .addObject("nothing", words.nothing(kind, chosen))
                .addObject("doIt", words.doIt(kind, plan.changed().size()))
                .addObject("asksForReason", prepared.action().asksForReason())
                .addObject("canBeUndone", prepared.action().canBeUndone())
                .addObject("picked", picked == 0 ? null : words.picked(list, picked))
                .addObject("matching", matching(prepared.terms()))
                .addObject("changed", lines(plan.changed()))
                .addObject("leftOut", lines(plan.leftOut()))
                .addObject("doubtful", lines(plan.doubtful()));
    }

    private ModelAndView page(String template, Terms terms, BatchForm form) {
        String path = "/" + terms.list().code();
        return new ModelAndView(template)
                .addObject("form", form)
                .addObject("path", path)
                .addObject("back", terms.query().at(path))
                .addObject("listTitle", words.of("batch." + terms.list().code() + ".title"))
                .addObject("records", form.toRecords());
    }

    private String matching(Terms terms) {
        return words.matching(
                terms.list().code(),
                terms.matching().size(),
                BatchOrder.MOST,
                !terms.query().isEmpty());
    }

    /** Made once for each preview, and kept while it comes back for a correction. */
    private static String idOf(BatchForm form) {
        return form.id() == null || form.id().isBlank() ? BatchId.next().toString() : form.id();
    }

    private Lines lines(List<BatchPlan.Line> lines) {
        return new Lines(
                lines.size(),
                Math.max(0, lines.size() - LINES_SHOWN),
                lines.stream()
                        .limit(LINES_SHOWN)
                        .map(line -> new Line(line.record().toString(), line.label(), said(line)))
                        .toList());
    }

    private @Nullable String said(BatchPlan.Line line) {
        return line.key() == null ? null : words.of(line.key(), line.arguments().toArray());
    }

    /** @param more how many are not shown */
    record Lines(int count, int more, List<Line> first) {}

    record Line(String id, String label, @Nullable String text) {}
}
