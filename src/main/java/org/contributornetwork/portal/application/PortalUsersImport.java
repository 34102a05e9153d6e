package org.contributornetwork.portal.application;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contributornetwork.imports.ImportContext;
import org.contributornetwork.imports.ImportField;
import org.contributornetwork.imports.ImportKind;
import org.contributornetwork.imports.ImportPlan;
import org.contributornetwork.imports.ImportRow;
import org.contributornetwork.shared.CitySettings;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The export of the portal's users: one line each, all of them. It is read here, and looked at elsewhere. */
@Component
@Order(30)
class PortalUsersImport implements ImportKind {

    static final ImportField USER_NAME = ImportField.text(
                    "userName",
                    60,
                    "Nom d’utilisateur",
                    "Nom utilisateur",
                    "Utilisateur",
                    "Identifiant",
                    "User name",
                    "Username",
                    "Name")
            .asRequired();
    static final ImportField EMAIL = ImportField.email(
            "email", "Courriel", "Adresse électronique", "Adresse de courriel", "E-mail", "Email", "Mail");
    static final ImportField STATUS = ImportField.text("status", 40, "Statut", "État", "Status", "State", "Active")
            .asRequired();
    static final ImportField ROLES = ImportField.text("roles", 1_000, "Rôles", "Rôle", "Roles", "Role");
    static final ImportField CREATED =
            ImportField.text("created", 60, "Créé", "Créé le", "Date de création", "Created", "Created on");
    static final ImportField LAST_ACCESS =
            ImportField.text("lastAccess", 60, "Dernier accès", "Last access", "Last accessed");
    static final ImportField LAST_SIGN_IN = ImportField.text(
            "lastSignIn", 60, "Dernière connexion", "Last sign-in", "Last login", "Last log in", "Last signed in");

    /** The clock of the portal may be ahead of ours, but not by more. */
    static final Duration AHEAD = Duration.ofDays(1);

    private final PortalObservation observation;
    private final ZoneId zone;

    PortalUsersImport(PortalObservation observation, CitySettings city) {
        this.observation = observation;
        this.zone = city.zone();
    }

    @Override
    public String code() {
        return "portal-users";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(USER_NAME, EMAIL, STATUS, ROLES, CREATED, LAST_ACCESS, LAST_SIGN_IN);
    }

    @Override
    public String destination() {
        return "/portal-accounts/discrepancies";
    }

    @Override
    public ImportPlan plan(List<ImportRow> rows, ImportContext context) {
        ImportPlan plan = new ImportPlan();
        refuseDuplicates(rows, plan);
        Map<ImportRow, PortalUser> users = new LinkedHashMap<>();
        rows.forEach(row -> user(row, context, plan).ifPresent(user -> users.put(row, user)));
        UsersComparison comparison = observation.compareUsers(new ArrayList<>(users.values()));
        users.forEach((row, user) -> judge(row, user, comparison, plan));
        if (plan.created() + plan.updated() == 0 && !comparison.changesNobodyElse()) {
            // No line speaks of who is missing: the first one stands for them, so that there is something to carry out.
            plan.updates(rows.get(0));
        }
        plan.brings("found", comparison.finds().size());
        comparison.discrepancies().forEach((kind, number) -> plan.brings(kind.code(), number));
        plan.carriedOutBy(progress -> observation.takeOverUsers(comparison, context.author(), progress::linesDone));
        return plan;
    }

    private static void judge(ImportRow row, PortalUser user, UsersComparison comparison, ImportPlan plan) {
        String owner = comparison.nameTakenBy(user);
        if (owner != null) {
            plan.refuses(row, USER_NAME, "import.portal-users.fault.taken", owner);
        }
        switch (comparison.verdictOn(user)) {
            case NEW -> plan.creates(row);
            case CHANGED -> plan.updates(row);
            case UNCHANGED -> plan.leavesUnchanged(row);
        }
    }

    private Optional<PortalUser> user(ImportRow row, ImportContext context, ImportPlan plan) {
        Optional<Boolean> blocked = PortalCells.blocked(row.get(STATUS));
        if (row.has(STATUS) && blocked.isEmpty()) {
            plan.refuses(row, STATUS, "import.portal-users.fault.status");
        }
        Instant created = moment(row, CREATED, context, plan);
        Instant lastAccess = moment(row, LAST_ACCESS, context, plan);
        Instant lastSignIn = moment(row, LAST_SIGN_IN, context, plan);
        return !row.has(USER_NAME) || blocked.isEmpty() || plan.refused(row)
                ? Optional.empty()
                : Optional.of(new PortalUser(
                        row.get(USER_NAME),
                        row.get(EMAIL),
                        blocked.get(),
                        PortalCells.roles(row.get(ROLES)),
                        created,
                        lastAccess,
                        lastSignIn));
    }

    private @Nullable Instant moment(ImportRow row, ImportField field, ImportContext context, ImportPlan plan) {
        String cell = row.get(field);
        if (PortalCells.isNever(cell)) {
            return null;
        }
        Optional<Instant> moment = PortalCells.moment(cell, zone);
        if (moment.isEmpty()) {
            plan.refuses(row, field, "import.portal-users.fault.date");
            return null;
        }
        if (moment.get().isAfter(context.now().plus(AHEAD))) {
            plan.refuses(row, field, "import.portal-users.fault.to-come");
        }
        return moment.get();
    }

    private static void refuseDuplicates(List<ImportRow> rows, ImportPlan plan) {
        Map<String, Integer> names = new HashMap<>();
        Map<String, Integer> emails = new HashMap<>();
        for (ImportRow row : rows) {
            refuseDuplicate(row, USER_NAME, "import.portal-users.fault.same-name", names, plan);
            refuseDuplicate(row, EMAIL, "import.portal-users.fault.same-email", emails, plan);
        }
    }

    private static void refuseDuplicate(
            ImportRow row, ImportField field, String messageKey, Map<String, Integer> lines, ImportPlan plan) {
        if (row.has(field)) {
            Integer earlier = lines.putIfAbsent(PortalSnapshot.folded(row.get(field)), row.line());
            if (earlier != null) {
                plan.refuses(row, field, messageKey, earlier);
            }
        }
    }
}
