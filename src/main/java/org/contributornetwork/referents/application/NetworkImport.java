package org.contributornetwork.referents.application;

import jakarta.persistence.EntityManager;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffIntake;
import org.contributornetwork.directory.StaffIntake.Arrivals;
import org.contributornetwork.directory.StaffIntake.Heads;
import org.contributornetwork.directory.StaffIntake.Person;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.imports.ImportContext;
import org.contributornetwork.imports.ImportField;
import org.contributornetwork.imports.ImportKind;
import org.contributornetwork.imports.ImportPlan;
import org.contributornetwork.imports.ImportProgress;
import org.contributornetwork.imports.ImportRow;
import org.contributornetwork.referents.MandateEvent.Nominee;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.referents.MandateRank;
import org.contributornetwork.referents.domain.MandateOrigin;
import org.contributornetwork.referents.domain.Mandates;
import org.contributornetwork.referents.domain.ReferentMandate;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * A file of the network: one line for each person, with the part they play. A head becomes head of the service; a referent
 * becomes a proposal that awaits its head, or an active mandate where the file records decisions already taken.
 */
@Component
@Order(20)
class NetworkImport implements ImportKind {

    static final ImportField ROLE = ImportField.text(
            "role", 60, "Rôle dans le réseau", "Rôle", "Statut", "Role in the network", "Network role", "Role");

    private static final Map<Part, Set<String>> WORDS = Map.of(
            Part.HEAD, Set.of("directeur", "directrice", "chef de service", "cheffe de service", "head", "director"),
            Part.REFERENT, Set.of("referent", "referente"),
            Part.CONTRIBUTOR, Set.of("", "contributeur", "contributrice", "contributor"));

    private static final int AT_ONCE = 500;

    private final StaffIntake intake;
    private final Mandates mandates;
    private final JdbcTemplate jdbc;
    private final EntityManager entities;

    NetworkImport(StaffIntake intake, Mandates mandates, JdbcTemplate jdbc, EntityManager entities) {
        this.intake = intake;
        this.mandates = mandates;
        this.jdbc = jdbc;
        this.entities = entities;
    }

    @Override
    public String code() {
        return "network";
    }

    @Override
    public List<ImportField> fields() {
        List<ImportField> fields = new ArrayList<>(intake.fields());
        fields.add(fields.size() - 2, ROLE);
        return List.copyOf(fields);
    }

    @Override
    public String destination() {
        return "/staff";
    }

    @Override
    public boolean mayRecordDecisions() {
        return true;
    }

    @Override
    public ImportPlan plan(List<ImportRow> rows, ImportContext context) {
        ImportPlan plan = new ImportPlan();
        List<ImportRow> referents = new ArrayList<>();
        for (ImportRow row : rows) {
            Optional<Part> part = part(row);
            if (part.isEmpty()) {
                plan.refuses(row, ROLE, "import.network.fault.role");
            } else if (part.get() == Part.REFERENT) {
                referents.add(row);
            }
        }
        Heads heads = new Heads(ROLE, row -> part(row).filter(Part.HEAD::equals).isPresent());
        Arrivals arrivals = intake.read(rows, heads, context, plan);
        List<Nominee> nominees = nominees(referents, arrivals, context.today(), plan);
        plan.brings(context.decisionsTaken() ? "mandates" : "proposals", nominees.size());
        plan.carriedOutBy(progress -> carryOut(arrivals, nominees, context, progress));
        return plan;
    }

    /** Whoever is referent by the file, and is neither referent nor proposed already. */
    private List<Nominee> nominees(List<ImportRow> referents, Arrivals arrivals, LocalDate today, ImportPlan plan) {
        List<Person> people =
                referents.stream().flatMap(row -> arrivals.on(row).stream()).toList();
        Set<Place> open = open(people, today);
        Set<Place> headed = headed(people, today);
        List<Nominee> nominees = new ArrayList<>();
        for (ImportRow row : referents) {
            arrivals.on(row).ifPresent(person -> {
                Place place = new Place(person.id(), person.department());
                if (headed.contains(place)) {
                    plan.refuses(
                            row, ROLE, "import.network.fault.head-as-referent", person.name(), person.departmentName());
                } else if (!open.contains(place)) {
                    nominees.add(new Nominee(person.id(), person.name(), person.department(), person.departmentName()));
                    plan.updates(row);
                }
            });
        }
        return nominees;
    }

    private void carryOut(Arrivals arrivals, List<Nominee> nominees, ImportContext context, ImportProgress progress) {
        arrivals.carryOut(progress);
        int saved = 0;
        for (Nominee nominee : nominees) {
            mandates.save(mandate(nominee, context));
            if (++saved % AT_ONCE == 0) {
                entities.flush();
                entities.clear();
            }
        }
    }

    private static ReferentMandate mandate(Nominee nominee, ImportContext context) {
        MandateId id = MandateId.next();
        return context.decisionsTaken()
                ? ReferentMandate.noteDecision(
                        id, nominee, context.reason(), context.today(), context.author(), context.now())
                : ReferentMandate.propose(
                        id,
                        nominee,
                        MandateRank.PRINCIPAL,
                        MandateOrigin.IMPORT,
                        context.reason(),
                        context.author(),
                        context.now());
    }

    private Set<Place> open(List<Person> people, LocalDate today) {
        return places("""
                select staff_member_id, department_id from referent_mandate
                where staff_member_id = any(?)
                  and (status in ('PROPOSED', 'INFORMATION_REQUESTED') or (status = 'APPROVED' and ends_on > ?))""", people, today);
    }

    private Set<Place> headed(List<Person> people, LocalDate today) {
        return places("""
                select staff_member_id, department_id from headship
                where staff_member_id = any(?) and (ends_on is null or ends_on > ?)""", people, today);
    }

    private Set<Place> places(String sql, List<Person> people, LocalDate today) {
        Set<Place> places = new HashSet<>();
        Object[] known = people.stream()
                .filter(Person::known)
                .map(person -> person.id().value())
                .toArray();
        if (known.length > 0) {
            jdbc.query(
                    connection -> {
                        var statement = connection.prepareStatement(sql);
                        statement.setArray(1, connection.createArrayOf("uuid", known));
                        statement.setObject(2, today);
                        return statement;
                    },
                    row -> {
                        places.add(new Place(
                                new StaffMemberId(row.getObject("staff_member_id", UUID.class)),
                                new DepartmentId(row.getObject("department_id", UUID.class))));
                    });
        }
        return places;
    }

    private static Optional<Part> part(ImportRow row) {
        String word = Normalizer.normalize(row.get(ROLE), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\p{L}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        return WORDS.entrySet().stream()
                .filter(words -> words.getValue().contains(word))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private enum Part {
        HEAD,
        REFERENT,
        CONTRIBUTOR
    }

    private record Place(StaffMemberId person, DepartmentId department) {}
}
