package org.contributornetwork.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What a file would do: a verdict on each line, what comes with it, and the work itself, to be done when nothing is wrong. */
public final class ImportPlan {

    /** From the least to the most that a line does; two looks at one line keep the stronger. */
    private enum Verdict {
        UNCHANGED,
        UPDATED,
        CREATED
    }

    private final List<ImportFault> faults = new ArrayList<>();
    private final Set<Integer> faultyLines = new HashSet<>();
    private final Map<Integer, Verdict> verdicts = new HashMap<>();
    private final Map<String, Integer> effects = new LinkedHashMap<>();
    private Consumer<ImportProgress> work = progress -> {};

    /** The line would add a record. */
    public void creates(ImportRow row) {
        judge(row, Verdict.CREATED);
    }

    /** The line would change a record. */
    public void updates(ImportRow row) {
        judge(row, Verdict.UPDATED);
    }

    /** The register holds all that the line says. */
    public void leavesUnchanged(ImportRow row) {
        judge(row, Verdict.UNCHANGED);
    }

    /** A cell is wrong: the message says what is, and what to do about it. */
    public void refuses(ImportRow row, ImportField field, String messageKey, Object... arguments) {
        add(new ImportFault(
                row.line(),
                field.name(),
                row.get(field),
                messageKey,
                List.of(arguments).stream().map(String::valueOf).toList()));
    }

    public void add(ImportFault fault) {
        faults.add(fault);
        faultyLines.add(fault.line());
    }

    /** Something more that people want to know before they agree: its words are at {@code import.<kind>.effect.<name>}. */
    public void brings(String effect, int count) {
        if (count > 0) {
            effects.merge(effect, count, Integer::sum);
        }
    }

    /** How the plan is carried out, once, in the transaction that is open then. */
    public void carriedOutBy(Consumer<ImportProgress> how) {
        this.work = how;
    }

    public boolean refused(ImportRow row) {
        return faultyLines.contains(row.line());
    }

    public List<ImportFault> faults() {
        return faults;
    }

    public Map<String, Integer> effects() {
        return effects;
    }

    public int created() {
        return count(Verdict.CREATED);
    }

    public int updated() {
        return count(Verdict.UPDATED);
    }

    public int unchanged() {
        return count(Verdict.UNCHANGED);
    }

    public int faulty() {
        return faultyLines.size();
    }

    public void carryOut(ImportProgress progress) {
        work.accept(progress);
    }

    private void judge(ImportRow row, Verdict verdict) {
        verdicts.merge(row.line(), verdict, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }

    private int count(Verdict verdict) {
        int count = 0;
        for (Map.Entry<Integer, Verdict> entry : verdicts.entrySet()) {
            if (entry.getValue() == verdict && !faultyLines.contains(entry.getKey())) {
                count++;
            }
        }
        return count;
    }
}
