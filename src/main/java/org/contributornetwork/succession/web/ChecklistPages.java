package org.contributornetwork.succession.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.contributornetwork.shared.web.Options;
import org.contributornetwork.shared.web.Options.Option;
import org.contributornetwork.shared.web.Words;
import org.contributornetwork.succession.application.Checklist;
import org.contributornetwork.succession.application.Consequence;
import org.contributornetwork.succession.application.Held;
import org.contributornetwork.succession.application.Held.Fate;
import org.contributornetwork.succession.application.Successors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The checklist of a departure as a page, for the first time or with what was typed. */
@Component
class ChecklistPages {

    /** Under which name each answer is sent. */
    private static final Map<Held.Kind, String> FIELDS =
            Map.of(Held.Kind.HEADSHIP, "heads", Held.Kind.DIRECTORATE, "directorates", Held.Kind.MANDATE, "mandates");

    private final HeldWords held;
    private final Words words;

    ChecklistPages(HeldWords held, Words words) {
        this.held = held;
        this.words = words;
    }

    ModelAndView blank(Checklist checklist) {
        return page(checklist, DepartureForm.on(checklist.today().toString()), Set.of());
    }

    /** With what was typed, and what is still to be known beside the box that says so. */
    ModelAndView refused(Checklist checklist, DepartureForm form) {
        Set<String> missed = new HashSet<>();
        checklist.consequences(form.successors()).forEach(consequence -> missed.add(consequence.key()));
        missed.removeAll(form.ticked());
        return page(checklist, form, missed);
    }

    /** The person holds something else by now: the checklist as it is today, what differs, and what was typed. */
    ModelAndView overtaken(Checklist checklist, DepartureForm form) {
        return page(checklist, form, Set.of()).addObject("conflict", held.differences(checklist, form.shown()));
    }

    private ModelAndView page(Checklist checklist, DepartureForm form, Set<String> missed) {
        ModelAndView page = new ModelAndView("succession/departure");
        page.addObject("form", form);
        page.addObject("person", checklist.leaver());
        page.addObject("seen", checklist.seen().stream().sorted().toList());
        page.addObject(
                "handedOver",
                checklist.of(Fate.HANDED_OVER).stream()
                        .filter(one -> one.isHandedOver(checklist.today()))
                        .map(one -> successor(one, checklist, form))
                        .toList());
        page.addObject("ends", held.lines(checklist.ending()));
        page.addObject("stays", held.lines(checklist.of(Fate.STAYS)));
        page.addObject(
                "consequences",
                checklist.consequences(Successors.NONE).stream()
                        .map(consequence -> box(consequence, form.ticked(), missed.contains(consequence.key())))
                        .toList());
        return page;
    }

    private SuccessorField successor(Held one, Checklist checklist, DepartureForm form) {
        String what = (one.kind() == Held.Kind.MANDATE ? one.id() : one.place()).toString();
        List<Option> people = checklist.candidatesFor(one).stream()
                .map(candidate -> new Option(what + ":" + candidate.person(), candidate.label(), null))
                .toList();
        return new SuccessorField(
                held.line(one),
                words.of("departure.successor." + one.kind(), one.placeName()),
                Objects.requireNonNull(FIELDS.get(one.kind())),
                Options.of(people).startingWith(words.of("departure.nobody." + one.kind())),
                form.chosen(what));
    }

    /** The boxes of consequences that all have to be ticked. */
    List<ConsequenceBox> boxes(List<Consequence> consequences, Set<String> ticked, boolean attempted) {
        return consequences.stream()
                .map(consequence -> box(consequence, ticked, attempted && !ticked.contains(consequence.key())))
                .toList();
    }

    private ConsequenceBox box(Consequence consequence, Set<String> ticked, boolean missed) {
        return new ConsequenceBox(
                consequence.key(),
                words.of("departure.consequence." + consequence.kind(), consequence.departmentName()),
                words.of("departure.hint." + consequence.kind(), consequence.left(), consequence.minimum()),
                ticked.contains(consequence.key()),
                missed);
    }

    /**
     * Who takes over one thing.
     *
     * @param field   under which name the answer is sent
     * @param options each is sent as {@code what:whom}; nobody is empty
     */
    record SuccessorField(HeldWords.Line line, String label, String field, Options options, String chosen) {}

    /** @param missed whether it was left unticked where it is needed */
    record ConsequenceBox(String key, String text, String hint, boolean ticked, boolean missed) {}
}
