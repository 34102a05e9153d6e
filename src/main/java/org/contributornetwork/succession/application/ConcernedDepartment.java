package org.contributornetwork.succession.application;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A service in which the person holds something, and what it has beside them.
 *
 * @param headed           whether the person heads it, or is to
 * @param referent         whether the person has a mandate in force there
 * @param otherReferents   with a mandate in force
 * @param contributor      whether the person works there with an account that works
 * @param otherContributor whether somebody else publishes there
 * @param ownDecision      whether whoever acts decides on its referents today, so that a successor begins at once
 */
public record ConcernedDepartment(
        UUID id,
        String name,
        int minimumReferents,
        boolean headed,
        boolean referent,
        int otherReferents,
        boolean contributor,
        boolean otherContributor,
        boolean ownDecision) {

    /**
     * What the service lacks once the person is gone. Who is merely proposed decides nothing and carries nothing yet.
     *
     * @param hasHead     whether somebody takes over its head
     * @param hasReferent whether somebody takes over the mandate
     */
    List<Consequence> without(boolean hasHead, boolean hasReferent) {
        List<Consequence> consequences = new ArrayList<>();
        if (headed && !hasHead) {
            consequences.add(consequence(Consequence.Kind.WITHOUT_HEAD, 0));
        }
        int referents = otherReferents + (hasReferent && ownDecision ? 1 : 0);
        if (referent && referents == 0) {
            consequences.add(consequence(Consequence.Kind.WITHOUT_REFERENT, 0));
        } else if (referent && referents < minimumReferents) {
            consequences.add(consequence(Consequence.Kind.BELOW_MINIMUM, referents));
        }
        if (contributor && !otherContributor) {
            consequences.add(consequence(Consequence.Kind.WITHOUT_CONTRIBUTOR, 0));
        }
        return consequences;
    }

    /** What it lacks for a time, or for good, where the person hands over their mandate and stays. */
    List<Consequence> withoutFormer() {
        return without(true, true).stream()
                .filter(consequence -> consequence.kind() != Consequence.Kind.WITHOUT_CONTRIBUTOR)
                .toList();
    }

    private Consequence consequence(Consequence.Kind kind, int left) {
        return new Consequence(kind, id, name, left, minimumReferents);
    }
}
