package org.contributornetwork.directory.application;

import jakarta.persistence.EntityManager;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.SoftwareId;
import org.contributornetwork.directory.StaffIntake;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.TaskId;
import org.contributornetwork.directory.application.RegisterReading.Head;
import org.contributornetwork.directory.application.RegisterReading.Known;
import org.contributornetwork.directory.application.RegisterReading.Place;
import org.contributornetwork.directory.application.WorkLists.ListKind;
import org.contributornetwork.directory.domain.Department;
import org.contributornetwork.directory.domain.Departments;
import org.contributornetwork.directory.domain.Software;
import org.contributornetwork.directory.domain.SoftwareList;
import org.contributornetwork.directory.domain.StaffMember;
import org.contributornetwork.directory.domain.StaffMemberDetails;
import org.contributornetwork.directory.domain.StaffMembers;
import org.contributornetwork.directory.domain.Task;
import org.contributornetwork.directory.domain.Tasks;
import org.contributornetwork.imports.ImportContext;
import org.contributornetwork.imports.ImportField;
import org.contributornetwork.imports.ImportPlan;
import org.contributornetwork.imports.ImportProgress;
import org.contributornetwork.imports.ImportRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads people from the lines of a file. A person is known by their address; an empty cell asks for no change. */
@Component
class StaffIntakeFromFiles implements StaffIntake {

    static final ImportField LAST_NAME = ImportField.name(
                    "lastName",
                    StaffMemberDetails.NAME_LENGTH,
                    "Nom",
                    "Nom de famille",
                    "Nom d’usage",
                    "Last name",
                    "Surname",
                    "Family name")
            .asRequired();
    static final ImportField FIRST_NAME = ImportField.name(
                    "firstName",
                    StaffMemberDetails.NAME_LENGTH,
                    "Prénom",
                    "Prénoms",
                    "First name",
                    "Given name",
                    "Forename")
            .asRequired();
    static final ImportField EMAIL = ImportField.email(
                    "email",
                    "Adresse électronique",
                    "Courriel",
                    "E-mail",
                    "Email",
                    "Mail",
                    "Mél",
                    "Adresse e-mail",
                    "Adresse mail",
                    "Email address",
                    "E-mail address")
            .asRequired();
    static final ImportField DEPARTMENT = ImportField.text(
                    "department", 200, "Code service", "Code du service", "Department code", "Service", "Department")
            .asRequired();
    static final ImportField JOB_TITLE = ImportField.text(
            "jobTitle",
            StaffMemberDetails.JOB_TITLE_LENGTH,
            "Fonction",
            "Poste",
            "Emploi",
            "Métier",
            "Job title",
            "Position");
    static final ImportField TASKS = ImportField.text("tasks", 2_000, "Tâches", "Missions", "Tasks");
    static final ImportField SOFTWARE =
            ImportField.text("software", 2_000, "Logiciels", "Outils", "Applications", "Software", "Tools");
    static final ImportField TELEPHONE = ImportField.text(
            "telephone",
            StaffMemberDetails.TELEPHONE_LENGTH,
            "Téléphone",
            "Tél.",
            "Numéro de téléphone",
            "Telephone",
            "Phone",
            "Phone number");
    static final ImportField OFFICE =
            ImportField.text("office", StaffMemberDetails.OFFICE_LENGTH, "Bureau", "Localisation", "Office", "Room");

    private static final int AT_ONCE = 500;

    private final RegisterReading register;
    private final FoldedNames folded;
    private final WorkLists lists;
    private final StaffMembers staff;
    private final Departments departments;
    private final Tasks tasks;
    private final SoftwareList software;
    private final EntityManager entities;

    StaffIntakeFromFiles(
            RegisterReading register,
            FoldedNames folded,
            WorkLists lists,
            StaffMembers staff,
            Departments departments,
            Tasks tasks,
            SoftwareList software,
            EntityManager entities) {
        this.register = register;
        this.folded = folded;
        this.lists = lists;
        this.staff = staff;
        this.departments = departments;
        this.tasks = tasks;
        this.software = software;
        this.entities = entities;
    }

    @Override
    public List<ImportField> fields() {
        return List.of(LAST_NAME, FIRST_NAME, EMAIL, DEPARTMENT, JOB_TITLE, TELEPHONE, OFFICE, TASKS, SOFTWARE);
    }

    @Override
    public Arrivals read(List<ImportRow> rows, Heads heads, ImportContext context, ImportPlan plan) {
        Reading reading = new Reading(rows, heads, context, plan);
        rows.forEach(reading::read);
        reading.tellEffects();
        return reading;
    }

    /** One reading of one file against the register. */
    private final class Reading implements Arrivals {

        private final List<ImportRow> rows;
        private final Heads heads;
        private final ImportContext context;
        private final ImportPlan plan;
        private final Map<String, Place> places;
        private final Map<String, String> placeNames;
        private final Map<String, Known> people;
        private final WorkWordsIntake taskWords;
        private final WorkWordsIntake softwareWords;
        private final Map<String, Integer> linesByAddress = new HashMap<>();
        private final Map<DepartmentId, Integer> linesByHeaded = new HashMap<>();
        private final Map<Integer, Person> arrived = new HashMap<>();
        private final List<Wish> newcomers = new ArrayList<>();
        private final Map<StaffMemberId, Wish> changes = new LinkedHashMap<>();
        private final Map<DepartmentId, Person> appointed = new LinkedHashMap<>();

        Reading(List<ImportRow> rows, Heads heads, ImportContext context, ImportPlan plan) {
            this.rows = rows;
            this.heads = heads;
            this.context = context;
            this.plan = plan;
            this.places = register.places(context.today());
            this.placeNames =
                    folded.of(rows.stream().map(row -> row.get(DEPARTMENT)).collect(Collectors.toSet()));
            this.people =
                    register.people(rows.stream().map(row -> row.get(EMAIL)).collect(Collectors.toSet()));
            List<WorkLists.Entry> entries = lists.entries();
            this.taskWords = new WorkWordsIntake(TASKS, ListKind.TASK, entries, rows, folded);
            this.softwareWords = new WorkWordsIntake(SOFTWARE, ListKind.SOFTWARE, entries, rows, folded);
        }

        void read(ImportRow row) {
            if (isRepeated(row)) {
                return;
            }
            Place place = place(row);
            Known known = known(row);
            Set<UUID> namedTasks = taskWords.read(row, plan);
            Set<UUID> namedSoftware = softwareWords.read(row, plan);
            if (place == null || plan.refused(row) || !hasWho(row) || !mayMove(row, known, place)) {
                return;
            }
            Wish wish = new Wish(row, place, known, namedTasks, namedSoftware);
            if (heads.lines().test(row) && !mayHead(row, wish, place)) {
                return;
            }
            note(row, wish);
        }

        private boolean isRepeated(ImportRow row) {
            if (!row.has(EMAIL)) {
                return false;
            }
            Integer before = linesByAddress.putIfAbsent(key(row.get(EMAIL)), row.line());
            if (before != null) {
                plan.refuses(row, EMAIL, "import.network.fault.duplicate", before);
            }
            return before != null;
        }

        private @Nullable Place place(ImportRow row) {
            String named = row.get(DEPARTMENT);
            if (named.isEmpty()) {
                return null;
            }
            Place place = places.get(key(named));
            if (place == null) {
                place = places.get(placeNames.getOrDefault(named, named));
            }
            if (place == null) {
                plan.refuses(row, DEPARTMENT, "import.network.fault.department");
            } else if (place.closed()) {
                plan.refuses(row, DEPARTMENT, "import.network.fault.department-closed", place.name());
            }
            return place;
        }

        /** The person behind the address, if the register knows one. An address never changes hands by a file. */
        private @Nullable Known known(ImportRow row) {
            Known known = row.has(EMAIL) ? people.get(key(row.get(EMAIL))) : null;
            if (known == null) {
                return null;
            }
            StaffMemberDetails details = known.details();
            if (known.leftOn() != null) {
                plan.refuses(row, EMAIL, "import.network.fault.left", details.fullName(), known.leftOn());
            } else if (row.has(LAST_NAME)
                    && row.has(FIRST_NAME)
                    && !sounds(row.get(LAST_NAME), details.lastName())
                    && !sounds(row.get(FIRST_NAME), details.firstName())) {
                plan.refuses(
                        row, EMAIL, "import.network.fault.other-person", details.fullName(), known.departmentName());
            }
            return known;
        }

        private boolean mayMove(ImportRow row, @Nullable Known known, Place place) {
            if (known != null
                    && !known.department().equals(place.id())
                    && known.postedOn() != null
                    && known.postedOn().isAfter(context.today())) {
                plan.refuses(
                        row, DEPARTMENT, "import.network.fault.move-planned", known.departmentName(), known.postedOn());
                return false;
            }
            return true;
        }

        private boolean mayHead(ImportRow row, Wish wish, Place place) {
            Integer before = linesByHeaded.putIfAbsent(place.id(), row.line());
            if (before != null) {
                plan.refuses(row, heads.saidBy(), "import.network.fault.two-heads", place.name(), before);
                return false;
            }
            Head head = place.head();
            if (head == null) {
                appointed.put(place.id(), wish.person());
            } else if (!head.id().equals(wish.id) || head.startsOn().isAfter(context.today())) {
                String key = head.endsOn() != null
                        ? "import.network.fault.headed-until"
                        : head.startsOn().isAfter(context.today())
                                ? "import.network.fault.headed-from"
                                : "import.network.fault.headed";
                LocalDate day = head.endsOn() != null ? head.endsOn() : head.startsOn();
                plan.refuses(row, heads.saidBy(), key, place.name(), head.name(), day);
                return false;
            }
            return true;
        }

        private void note(ImportRow row, Wish wish) {
            arrived.put(row.line(), wish.person());
            if (wish.known == null) {
                newcomers.add(wish);
                plan.creates(row);
            } else if (wish.changesSomething()) {
                changes.put(wish.id, wish);
                plan.updates(row);
            } else if (appointed.containsKey(wish.place.id()) && heads.lines().test(row)) {
                plan.updates(row);
            } else {
                plan.leavesUnchanged(row);
            }
        }

        void tellEffects() {
            plan.brings("heads", appointed.size());
            plan.brings(
                    "moves", (int) changes.values().stream().filter(Wish::moves).count());
            plan.brings("tasks", taskWords.added().size());
            plan.brings("software", softwareWords.added().size());
        }

        @Override
        public Optional<Person> on(ImportRow row) {
            return Optional.ofNullable(arrived.get(row.line()));
        }

        @Override
        public void carryOut(ImportProgress progress) {
            taskWords.added().forEach((id, name) -> tasks.save(new Task(new TaskId(id), name, context.author())));
            softwareWords
                    .added()
                    .forEach((id, name) -> software.save(new Software(new SoftwareId(id), name, context.author())));
            entities.flush();
            int done = rows.size() - newcomers.size() - changes.size();
            progress.linesDone(done);
            for (List<Wish> some : slices(newcomers)) {
                some.forEach(wish -> staff.save(wish.newcomer()));
                done = finish(done, some, progress);
            }
            StaffMember.WorkWords words = changes.isEmpty() ? null : lists.words();
            for (List<Wish> some : slices(List.copyOf(changes.values()))) {
                change(some, words);
                done = finish(done, some, progress);
            }
            appointHeads();
        }

        private int finish(int done, List<Wish> some, ImportProgress progress) {
            entities.flush();
            entities.clear();
            progress.linesDone(done + some.size());
            return done + some.size();
        }

        private void change(List<Wish> some, StaffMember.@Nullable WorkWords words) {
            List<StaffMemberId> movers =
                    some.stream().filter(Wish::moves).map(wish -> wish.id).toList();
            if (!movers.isEmpty()) {
                staff.findWithPostings(movers);
            }
            staff.findByIdIn(some.stream().map(wish -> wish.id).toList()).forEach(person -> {
                Wish wish = changes.get(person.id());
                person.change(wish.over(person.details()), java.util.Objects.requireNonNull(words), context.author());
                if (!person.department().equals(wish.place.id())) {
                    person.move(
                            wish.place.id(),
                            context.today(),
                            wish.known == null ? "" : wish.known.departmentName(),
                            wish.place.name(),
                            context.author());
                }
                staff.save(person);
            });
        }

        private void appointHeads() {
            departments.findByIdIn(appointed.keySet()).forEach(department -> {
                Person head = appointed.get(department.id());
                department.appointHead(
                        head.id(), context.today(), new Department.HeadNames(null, head.name()), context.author());
                departments.save(department);
            });
            entities.flush();
        }

        /** What a line asks for one person. */
        private final class Wish {

            private final ImportRow row;
            private final Place place;
            private final @Nullable Known known;
            private final @Nullable Set<UUID> namedTasks;
            private final @Nullable Set<UUID> namedSoftware;
            private final StaffMemberId id;

            Wish(
                    ImportRow row,
                    Place place,
                    @Nullable Known known,
                    @Nullable Set<UUID> namedTasks,
                    @Nullable Set<UUID> namedSoftware) {
                this.row = row;
                this.place = place;
                this.known = known;
                this.namedTasks = namedTasks;
                this.namedSoftware = namedSoftware;
                this.id = known == null ? StaffMemberId.next() : known.id();
            }

            Person person() {
                String name = row.get(FIRST_NAME) + " " + row.get(LAST_NAME);
                return new Person(id, name, known != null, place.id(), place.name());
            }

            boolean moves() {
                return known != null && !known.department().equals(place.id());
            }

            boolean changesSomething() {
                return known != null && (moves() || !over(known.details()).equals(known.details()));
            }

            StaffMember newcomer() {
                StaffMemberDetails nothing =
                        new StaffMemberDetails("", "", row.get(EMAIL), "", "", "", Set.of(), Set.of());
                return new StaffMember(id, place.id(), over(nothing), context.author());
            }

            /** What is known, with what the line fills in over it; an address written otherwise is the same address. */
            StaffMemberDetails over(StaffMemberDetails before) {
                return new StaffMemberDetails(
                        filled(LAST_NAME, before.lastName()),
                        filled(FIRST_NAME, before.firstName()),
                        before.email(),
                        filled(JOB_TITLE, before.jobTitle()),
                        filled(TELEPHONE, before.telephone()),
                        filled(OFFICE, before.office()),
                        ids(namedTasks, TaskId::new, before.tasks()),
                        ids(namedSoftware, SoftwareId::new, before.software()));
            }

            private String filled(ImportField field, String otherwise) {
                return row.has(field) ? row.get(field) : otherwise;
            }

            private <T> Set<T> ids(@Nullable Set<UUID> named, Function<UUID, T> id, Set<T> otherwise) {
                return named == null ? otherwise : named.stream().map(id).collect(Collectors.toSet());
            }
        }
    }

    private static boolean hasWho(ImportRow row) {
        return row.has(EMAIL) && row.has(LAST_NAME) && row.has(FIRST_NAME);
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

    private static <T> List<List<T>> slices(List<T> all) {
        List<List<T>> slices = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            slices.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return slices;
    }
}
