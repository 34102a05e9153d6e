package org.contributornetwork.directory;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.contributornetwork.imports.ImportContext;
import org.contributornetwork.imports.ImportField;
import org.contributornetwork.imports.ImportPlan;
import org.contributornetwork.imports.ImportProgress;
import org.contributornetwork.imports.ImportRow;

/** People of a file brought into the register: who is new, who changed, who heads a service from now on. */
public interface StaffIntake {

    /** The columns that say who a person is, where they work and what they do. */
    List<ImportField> fields();

    /**
     * Compares the lines with the register. What is wrong with a person, and what would change, goes to the plan.
     *
     * @param heads the lines of people who head their service, and the column that says so
     */
    Arrivals read(List<ImportRow> rows, Heads heads, ImportContext context, ImportPlan plan);

    record Heads(ImportField saidBy, Predicate<ImportRow> lines) {}

    /** What a file would do to the register of people. */
    interface Arrivals {

        /** The person of a line; nobody where the line is refused. */
        Optional<Person> on(ImportRow row);

        /** Writes everything, in the open transaction, and tells of each line done. */
        void carryOut(ImportProgress progress);
    }

    /**
     * A person as the file will leave them.
     *
     * @param known whether the register has them already
     */
    record Person(StaffMemberId id, String name, boolean known, DepartmentId department, String departmentName) {}
}
