package org.contributornetwork.directory.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.contributornetwork.directory.StaffIntake;
import org.contributornetwork.directory.application.WorkLists.ListKind;
import org.contributornetwork.imports.ImportContext;
import org.contributornetwork.imports.ImportField;
import org.contributornetwork.imports.ImportPlan;
import org.contributornetwork.imports.ImportProgress;
import org.contributornetwork.imports.ImportRow;
import org.springframework.stereotype.Component;

/** Reads people from the lines of a file. A person is known by their address; an empty cell asks for no change. */
@Component
class StaffIntakeFromFiles implements StaffIntake {

    private final RegisterReading register;
    private final FoldedNames folded;
    private final WorkLists lists;
    private final StaffWriting writing;

    StaffIntakeFromFiles(RegisterReading register, FoldedNames folded, WorkLists lists, StaffWriting writing) {
        this.register = register;
        this.folded = folded;
        this.lists = lists;
        this.writing = writing;
    }

    @Override
    public List<ImportField> fields() {
        return StaffColumns.all();
    }

    @Override
    public Arrivals read(List<ImportRow> rows, Heads heads, ImportContext context, ImportPlan plan) {
        StaffReading.Snapshot snapshot = snapshot(rows, context);
        StaffReading reading = new StaffReading(snapshot, heads, context.today(), plan);
        rows.forEach(reading::read);
        reading.tellEffects();
        return new Arrivals() {
            @Override
            public Optional<Person> on(ImportRow row) {
                return reading.on(row);
            }

            @Override
            public void carryOut(ImportProgress progress) {
                writing.write(reading, snapshot, rows.size(), context, progress);
            }
        };
    }

    private StaffReading.Snapshot snapshot(List<ImportRow> rows, ImportContext context) {
        List<WorkLists.Entry> entries = lists.entries();
        return new StaffReading.Snapshot(
                register.places(context.today()),
                folded.of(cells(rows, StaffColumns.DEPARTMENT)),
                register.people(cells(rows, StaffColumns.EMAIL)),
                new WorkWordsIntake(StaffColumns.TASKS, ListKind.TASK, entries, rows, folded),
                new WorkWordsIntake(StaffColumns.SOFTWARE, ListKind.SOFTWARE, entries, rows, folded));
    }

    private static Set<String> cells(List<ImportRow> rows, ImportField field) {
        return rows.stream().map(row -> row.get(field)).collect(Collectors.toSet());
    }
}
