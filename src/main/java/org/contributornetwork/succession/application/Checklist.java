package org.contributornetwork.succession.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.shared.RuleViolation;
import org.contributornetwork.shared.StaleEdit;
import org.jspecify.annotations.Nullable;

/** Everything that a person holds, who could take it over, and what their departure would leave. */
public record Checklist(
        Leaver leaver,
        List<Held> held,
        List<ConcernedDepartment> departments,
        List<Candidate> candidates,
        LocalDate today) {

    /** @param leftOn first day without the person; none while they are there */
    public record Leaver(
            StaffMemberId id, String name, @Nullable LocalDate leftOn) {}

    public List<Held> of(Held.Fate fate) {
        return held.stream().filter(one -> one.kind().fate() == fate).toList();
    }

    /** What nobody takes over on this checklist: it ends by itself, or its end is planned already. */
    public List<Held> ending() {
        return held.stream()
                .filter(one -> one.kind().fate() != Held.Fate.STAYS && !one.isHandedOver(today))
                .toList();
    }

    /** What the departure changes, as the form repeats it. */
    public Set<String> seen() {
        return held.stream()
                .filter(one -> one.kind().fate() != Held.Fate.STAYS)
                .map(Held::key)
                .collect(Collectors.toSet());
    }

    public List<Candidate> candidatesFor(Held one) {
        boolean mandate = one.kind() == Held.Kind.MANDATE;
        return candidates.stream()
                .filter(candidate -> candidate.place().equals(one.placeId()) && (candidate.referent() || !mandate))
                .toList();
    }

    /** What is left undone where these take over and nobody else does. */
    public List<Consequence> consequences(Successors successors) {
        List<Consequence> consequences = new ArrayList<>();
        for (ConcernedDepartment department : departments) {
            consequences.addAll(department.without(
                    successors.heads().containsKey(new DepartmentId(department.id())),
                    hasReferent(department, successors)));
        }
        return consequences;
    }

    private boolean hasReferent(ConcernedDepartment department, Successors successors) {
        return held.stream()
                .filter(one ->
                        one.kind() == Held.Kind.MANDATE && department.id().equals(one.placeId()))
                .anyMatch(one -> successors.mandates().containsKey(new MandateId(one.id())));
    }

    /** @throws StaleEdit if the person holds something else by now than whoever acts has seen */
    void requireSeen(Set<String> keys) {
        if (!seen().equals(keys)) {
            throw new StaleEdit();
        }
    }

    /** @throws RuleViolation if somebody chosen cannot take over, or not any more */
    void requireCandidates(Successors successors) {
        for (Held one : held) {
            StaffMemberId chosen = successors.of(one);
            if (chosen != null && !isCandidate(chosen, one)) {
                throw RuleViolation.of("departure.not-available", one.placeName());
            }
        }
    }

    /** Of what was chosen, what the person holds. */
    Map<MandateId, StaffMemberId> mandatesFor(Successors successors) {
        Map<MandateId, StaffMemberId> chosen = new LinkedHashMap<>();
        for (Held one : held) {
            StaffMemberId successor = successors.of(one);
            if (one.kind() == Held.Kind.MANDATE && successor != null) {
                chosen.put(new MandateId(one.id()), successor);
            }
        }
        return chosen;
    }

    private boolean isCandidate(StaffMemberId person, Held one) {
        return one.isHandedOver(today)
                && candidatesFor(one).stream()
                        .anyMatch(candidate -> candidate.person().equals(person.value()));
    }

    /** @throws RuleViolation if a service would be left without something and nobody said that they know */
    void requireKnown(Successors successors, Set<String> known) {
        Consequence.requireKnown(consequences(successors), known);
    }
}
