package org.contributornetwork.imports;

import java.util.List;

/**
 * A kind of file that the register understands. A module that wants files brings a bean of it; its words are messages
 * below {@code import.<code>.}: {@code title}, {@code description}, {@code see}, {@code field.…}, {@code effect.…} and
 * {@code fault.…}.
 */
public interface ImportKind {

    /** Short and stable: it is stored and stands in addresses. */
    String code();

    List<ImportField> fields();

    /** The address of the list in which people find what such a file brought. */
    String destination();

    /** Whether the importer may say that the file records decisions which were already taken. */
    default boolean mayRecordDecisions() {
        return false;
    }

    /**
     * Compares the lines with the register: what is wrong with each, and what they would create or change. Reads only, in
     * a number of statements that does not follow the number of lines. It is asked twice, for the dry run and again in
     * the transaction of the run, because the world moves between the two.
     */
    ImportPlan plan(List<ImportRow> rows, ImportContext context);
}
