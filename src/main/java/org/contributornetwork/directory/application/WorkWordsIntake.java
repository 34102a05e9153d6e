package org.contributornetwork.directory.application;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.contributornetwork.directory.application.WorkLists.ListKind;
import org.contributornetwork.directory.domain.WorkListEntry;
import org.contributornetwork.imports.ImportField;
import org.contributornetwork.imports.ImportPlan;
import org.contributornetwork.imports.ImportRow;
import org.contributornetwork.shared.Ids;
import org.jspecify.annotations.Nullable;

/** The values of one list, tasks or software, as a file names them: several in a cell, those unknown to be added to the list. */
final class WorkWordsIntake {

    private final ImportField field;
    private final Map<String, String> folds;
    private final Map<String, UUID> ids = new HashMap<>();
    private final Map<UUID, String> added = new LinkedHashMap<>();

    WorkWordsIntake(
            ImportField field, ListKind list, List<WorkLists.Entry> entries, List<ImportRow> rows, FoldedNames folded) {
        this.field = field;
        Set<String> words = new HashSet<>();
        rows.forEach(row -> words.addAll(words(row.get(field))));
        entries.stream().filter(entry -> entry.list() == list).forEach(entry -> words.add(entry.name()));
        this.folds = folded.of(words);
        entries.stream()
                .filter(entry -> entry.list() == list)
                .forEach(entry -> ids.put(folds.getOrDefault(entry.name(), entry.name()), entry.id()));
    }

    /** The entries that a cell names; none where the cell is empty, which asks for no change, or where it is refused. */
    @Nullable Set<UUID> read(ImportRow row, ImportPlan plan) {
        if (!row.has(field)) {
            return null;
        }
        Set<UUID> named = new HashSet<>();
        for (String word : words(row.get(field))) {
            if (word.length() > WorkListEntry.NAME_LENGTH || "=+-@".indexOf(word.charAt(0)) >= 0) {
                plan.refuses(row, field, "import.network.fault.word", word, WorkListEntry.NAME_LENGTH);
                return null;
            }
            named.add(ids.computeIfAbsent(folds.getOrDefault(word, word), fold -> {
                UUID id = Ids.next();
                added.put(id, word);
                return id;
            }));
        }
        return named;
    }

    /** What the file adds to the list. */
    Map<UUID, String> added() {
        return added;
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
