package org.contributornetwork.portal.application;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
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
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The export of the portal's contents: one revision on each line, and who touched it last. */
@Component
@Order(40)
class PortalContentsImport implements ImportKind {

    static final ImportField CONTENT =
            ImportField.text("content", 30, "NID", "Node ID", "Content ID").asRequired();
    static final ImportField REVISION =
            ImportField.text("revision", 30, "VID", "Version ID", "Revision ID").asRequired();
    static final ImportField TITLE = ImportField.text("title", 10_000, "Titre", "Title");
    static final ImportField TYPE = ImportField.text("type", 100, "Type de contenu", "Type", "Content type", "Bundle");
    static final ImportField AUTHOR = ImportField.text("author", 60, "Auteur", "Author", "Authored by");
    static final ImportField REVISER = ImportField.text(
            "reviser", 60, "Réviseur", "Révisé par", "Dernier auteur", "Reviser", "Revised by", "Revision author");
    static final ImportField REVISED = ImportField.text(
                    "revised",
                    60,
                    "Révision",
                    "Date de révision",
                    "Révisé le",
                    "Modifié le",
                    "Mis à jour",
                    "Revision",
                    "Revised",
                    "Revised on",
                    "Updated",
                    "Changed")
            .asRequired();

    private static final int LONGEST_TITLE = 500;

    private final PortalObservation observation;
    private final ZoneId zone;

    PortalContentsImport(PortalObservation observation, CitySettings city) {
        this.observation = observation;
        this.zone = city.zone();
    }

    @Override
    public String code() {
        return "portal-contents";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(CONTENT, REVISION, TITLE, TYPE, AUTHOR, REVISER, REVISED);
    }

    @Override
    public String destination() {
        return "/portal-accounts?sort=-contribution";
    }

    @Override
    public ImportPlan plan(List<ImportRow> rows, ImportContext context) {
        ImportPlan plan = new ImportPlan();
        Map<ImportRow, PortalContent> contents = new LinkedHashMap<>();
        rows.forEach(row -> content(row, context, plan).ifPresent(content -> contents.put(row, content)));
        ContentsComparison comparison = observation.compareContents(new ArrayList<>(contents.values()));
        contents.forEach((row, content) -> {
            if (comparison.isNew(content)) {
                plan.creates(row);
            } else {
                plan.leavesUnchanged(row);
            }
        });
        if (plan.created() == 0 && comparison.accountsMoved() > 0) {
            // Known before its account was: no line brings it, the first one stands for it.
            plan.updates(rows.get(0));
        }
        plan.brings("contributors", comparison.accountsMoved());
        plan.brings("activated", comparison.accountsActivated());
        plan.brings("strangers", comparison.byStrangers());
        plan.carriedOutBy(progress -> observation.takeOverContents(comparison, context.author(), progress::linesDone));
        return plan;
    }

    private Optional<PortalContent> content(ImportRow row, ImportContext context, ImportPlan plan) {
        Optional<Long> content = number(row, CONTENT, plan);
        Optional<Long> revision = number(row, REVISION, plan);
        Optional<Instant> revised = PortalCells.moment(row.get(REVISED), zone);
        if (row.has(REVISED) && revised.isEmpty()) {
            plan.refuses(row, REVISED, "import.portal-contents.fault.date");
        } else if (revised.isPresent() && revised.get().isAfter(context.now().plus(PortalUsersImport.AHEAD))) {
            plan.refuses(row, REVISED, "import.portal-contents.fault.to-come");
        }
        String toucher = row.has(REVISER) ? row.get(REVISER) : row.get(AUTHOR);
        if (toucher.isEmpty()) {
            plan.refuses(row, AUTHOR, "import.portal-contents.fault.nobody");
        }
        return content.isEmpty() || revision.isEmpty() || revised.isEmpty() || plan.refused(row)
                ? Optional.empty()
                : Optional.of(new PortalContent(
                        content.get(),
                        revision.get(),
                        toucher,
                        shortened(row.get(TITLE)),
                        row.get(TYPE),
                        revised.get()));
    }

    private static Optional<Long> number(ImportRow row, ImportField field, ImportPlan plan) {
        if (row.get(field).matches("\\d{1,18}")) {
            return Optional.of(Long.valueOf(row.get(field)));
        }
        if (row.has(field)) {
            plan.refuses(row, field, "import.portal-contents.fault.number");
        }
        return Optional.empty();
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }
}
