package org.contributornetwork.directory.application;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffIntake.Heads;
import org.contributornetwork.directory.StaffIntake.Person;
import org.contributornetwork.directory.application.RegisterReading.Head;
import org.contributornetwork.directory.application.RegisterReading.Known;
import org.contributornetwork.directory.application.RegisterReading.Place;
import org.contributornetwork.directory.domain.StaffMemberDetails;
import org.contributornetwork.imports.ImportPlan;
import org.contributornetwork.imports.ImportRow;
import org.jspecify.annotations.Nullable;

/** One reading of the people of a file against the register: line by line what is wrong, who is new, what changes. */
final class StaffReading {

    private final Snapshot register;
    private final Heads heads;
    private final LocalDate today;
    private final ImportPlan plan;
    private final Map<String, Integer> linesByAddress = new HashMap<>();
    private final Map<DepartmentId, Integer> linesByHeaded = new HashMap<>();
    private final Map<Integer, Person> arrived = new HashMap<>();
    private final List<StaffWish> newcomers = new ArrayList<>();
    private final List<StaffWish> changes = new ArrayList<>();
    private final Map<DepartmentId, Person> appointed = new LinkedHashMap<>();

    StaffReading(Snapshot register, Heads heads, LocalDate today, ImportPlan plan) {
        this.register = register;
        this.heads = heads;
        this.today = today;
        this.plan = plan;
    }

    void read(ImportRow row) {
        if (isRepeated(row)) {
            return;
        }
        Place place = place(row);
        Known known = known(row);
        Set<UUID> namedTasks = register.tasks().read(row, plan);
        Set<UUID> namedSoftware = register.software().read(row, plan);
        if (place == null || plan.refused(row) || !hasWho(row) || !mayMove(row, known, place)) {
            return;
        }
        StaffWish wish = StaffWish.of(row, place, known, namedTasks, namedSoftware);
        if (heads.lines().test(row) && !mayHead(row, wish, place)) {
            return;
        }
        note(row, wish);
    }

    private boolean isRepeated(ImportRow row) {
        if (!row.has(StaffColumns.EMAIL)) {
            return false;
        }
        Integer before = linesByAddress.putIfAbsent(key(row.get(StaffColumns.EMAIL)), row.line());
        if (before != null) {
            plan.refuses(row, StaffColumns.EMAIL, "import.network.fault.duplicate", before);
        }
        return before != null;
    }

    private @Nullable Place place(ImportRow row) {
        String named = row.get(StaffColumns.DEPARTMENT);
        if (named.isEmpty()) {
            return null;
        }
        Place place = register.places().get(key(named));
        if (place == null) {
            place = register.places().get(register.placeNames().getOrDefault(named, named));
        }
        if (place == null) {
            plan.refuses(row, StaffColumns.DEPARTMENT, "import.network.fault.department");
        } else if (place.closed()) {
            plan.refuses(row, StaffColumns.DEPARTMENT, "import.network.fault.department-closed", place.name());
        }
        return place;
    }

    /** The person behind the address, if the register knows one. An address never changes hands by a file. */
    private @Nullable Known known(ImportRow row) {
        Known known = row.has(StaffColumns.EMAIL) ? register.people().get(key(row.get(StaffColumns.EMAIL))) : null;
        if (known == null) {
            return null;
        }
        StaffMemberDetails details = known.details();
        if (known.leftOn() != null) {
            plan.refuses(row, StaffColumns.EMAIL, "import.network.fault.left", details.fullName(), known.leftOn());
        } else if (row.has(StaffColumns.LAST_NAME)
                && row.has(StaffColumns.FIRST_NAME)
                && !sounds(row.get(StaffColumns.LAST_NAME), details.lastName())
                && !sounds(row.get(StaffColumns.FIRST_NAME), details.firstName())) {
            plan.refuses(
                    row,
                    StaffColumns.EMAIL,
                    "import.network.fault.other-person",
                    details.fullName(),
                    known.departmentName());
        }
        return known;
    }

    private boolean mayMove(ImportRow row, @Nullable Known known, Place place) {
        if (known != null
                && !known.department().equals(place.id())
                && known.postedOn() != null
                && known.postedOn().isAfter(today)) {
            plan.refuses(
                    row,
                    StaffColumns.DEPARTMENT,
                    "import.network.fault.move-planned",
                    known.departmentName(),
                    known.postedOn());
            return false;
        }
        return true;
    }

    private boolean mayHead(ImportRow row, StaffWish wish, Place place) {
        Integer before = linesByHeaded.putIfAbsent(place.id(), row.line());
        if (before != null) {
            plan.refuses(row, heads.saidBy(), "import.network.fault.two-heads", place.name(), before);
            return false;
        }
        Head head = place.head();
        if (head == null) {
            appointed.put(place.id(), wish.person());
        } else if (!head.id().equals(wish.id()) || head.startsOn().isAfter(today)) {
            String key = head.endsOn() != null
                    ? "import.network.fault.headed-until"
                    : head.startsOn().isAfter(today)
                            ? "import.network.fault.headed-from"
                            : "import.network.fault.headed";
            LocalDate day = head.endsOn() != null ? head.endsOn() : head.startsOn();
            plan.refuses(row, heads.saidBy(), key, place.name(), head.name(), day);
            return false;
        }
        return true;
    }

    private void note(ImportRow row, StaffWish wish) {
        arrived.put(row.line(), wish.person());
        if (wish.known() == null) {
            newcomers.add(wish);
            plan.creates(row);
        } else if (wish.changesSomething()) {
            changes.add(wish);
            plan.updates(row);
        } else if (appointed.containsKey(wish.place().id()) && heads.lines().test(row)) {
            plan.updates(row);
        } else {
            plan.leavesUnchanged(row);
        }
    }

    void tellEffects() {
        plan.brings("heads", appointed.size());
        plan.brings("moves", (int) changes.stream().filter(StaffWish::moves).count());
        plan.brings("tasks", register.tasks().added().size());
        plan.brings("software", register.software().added().size());
    }

    Optional<Person> on(ImportRow row) {
        return Optional.ofNullable(arrived.get(row.line()));
    }

    List<StaffWish> newcomers() {
        return newcomers;
    }

    List<StaffWish> changes() {
        return changes;
    }

    /** Who is to head which service. */
    Map<DepartmentId, Person> appointed() {
        return appointed;
    }

    private static boolean hasWho(ImportRow row) {
        return row.has(StaffColumns.EMAIL) && row.has(StaffColumns.LAST_NAME) && row.has(StaffColumns.FIRST_NAME);
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The same name but for accents, case and hyphens. */
    private static boolean sounds(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}]+", "")
                .toLowerCase(Locale.ROOT);
    }

    /**
     * The register as it is now, as far as the file speaks of it.
     *
     * @param placeNames what the file calls services, folded
     */
    record Snapshot(
            Map<String, Place> places,
            Map<String, String> placeNames,
            Map<String, Known> people,
            WorkWordsIntake tasks,
            WorkWordsIntake software) {}
}
