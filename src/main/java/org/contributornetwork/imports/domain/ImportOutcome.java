package org.contributornetwork.imports.domain;

import java.util.Map;
import org.contributornetwork.imports.ImportPlan;

/**
 * What a check or a run found, counted in lines.
 *
 * @param effects what comes with the lines, by name
 */
public record ImportOutcome(int created, int updated, int unchanged, int faulty, Map<String, Integer> effects) {

    public static ImportOutcome of(ImportPlan plan) {
        return new ImportOutcome(plan.created(), plan.updated(), plan.unchanged(), plan.faulty(), plan.effects());
    }

    public boolean hasFaults() {
        return faulty > 0;
    }

    public boolean changesNothing() {
        return faulty == 0 && created == 0 && updated == 0;
    }
}
