package org.contributornetwork.succession.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.DirectorateId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.shared.web.Typed;
import org.contributornetwork.shared.web.validation.CalendarDate;
import org.contributornetwork.shared.web.validation.PlainText;
import org.contributornetwork.succession.application.DepartureHandover.Departure;
import org.contributornetwork.succession.application.Successors;
import org.jspecify.annotations.Nullable;

/**
 * What is typed on the checklist. A successor is sent as {@code what:whom}, so that each answer says what it is about; nobody
 * is an empty answer.
 *
 * @param from         the first day without the person
 * @param heads        who takes over which service
 * @param directorates who takes over which directorate
 * @param mandates     who takes over which mandate
 * @param remark       for those who take over a mandate
 * @param known        what is known to be left undone
 * @param seen         what the page showed as ending or handed over
 */
record DepartureForm(
        @CalendarDate @Nullable String from,
        @Nullable List<String> heads,
        @Nullable List<String> directorates,
        @Nullable List<String> mandates,

        @PlainText(max = REMARK_LENGTH, required = false, multiline = true) @Nullable String remark,

        @Nullable List<String> known,
        @Nullable List<String> seen) {

    /** With the occasion before it, it is still a reason. */
    static final int REMARK_LENGTH = 1_500;

    static DepartureForm on(String day) {
        return new DepartureForm(day, List.of(), List.of(), List.of(), "", List.of(), List.of());
    }

    Departure toDeparture() {
        return new Departure(Typed.date(from), successors(), Typed.text(remark), shown(), ticked());
    }

    /** What is chosen for the thing of that key, in the way it is sent; empty for nobody. */
    String chosen(String what) {
        return Stream.of(heads, directorates, mandates)
                .flatMap(answers -> answers == null ? Stream.empty() : answers.stream())
                .filter(answer -> answer.startsWith(what + ":"))
                .findFirst()
                .orElse("");
    }

    Set<String> ticked() {
        return all(known);
    }

    Set<String> shown() {
        return all(seen);
    }

    Successors successors() {
        return new Successors(
                pairs(heads, DepartmentId::of), pairs(directorates, DirectorateId::of), pairs(mandates, MandateId::of));
    }

    private static Set<String> all(@Nullable List<String> values) {
        return values == null ? Set.of() : Set.copyOf(values);
    }

    private static <T> Map<T, StaffMemberId> pairs(@Nullable List<String> answers, Function<String, T> what) {
        Map<T, StaffMemberId> pairs = new HashMap<>();
        for (String answer : answers == null ? List.<String>of() : answers) {
            int colon = answer.indexOf(':');
            if (colon > 0) {
                pairs.put(what.apply(answer.substring(0, colon)), StaffMemberId.of(answer.substring(colon + 1)));
            }
        }
        return pairs;
    }
}
