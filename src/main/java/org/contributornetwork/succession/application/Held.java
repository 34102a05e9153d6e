package org.contributornetwork.succession.application;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.contributornetwork.directory.DepartmentId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a person holds in the network, or that waits for them.
 *
 * @param id        of the thing
 * @param placeId   the service, or the directorate, that it is about; none for accounts
 * @param placeName empty where there is no place
 * @param other     the other person that it is about, or the user name of an account; may be empty
 * @param endsOn    first day without it, where one is known
 * @param number    how many, or which number; zero where nothing is counted
 */
public record Held(
        Kind kind,
        UUID id,
        @Nullable UUID placeId,
        String placeName,
        String other,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        int number) {

    /** How the departure's form names it, to say what its reader saw. */
    public String key() {
        return kind + ":" + id;
    }

    /** The service or the directorate that it is about, where it is about one. */
    public UUID place() {
        return Objects.requireNonNull(placeId);
    }

    public DepartmentId department() {
        return new DepartmentId(place());
    }

    public @Nullable LocalDate lastDay() {
        return endsOn == null ? null : endsOn.minusDays(1);
    }

    /** Whether somebody else can take it over on the day of the departure: not where its end, or another's turn, is planned. */
    public boolean isHandedOver(LocalDate today) {
        return switch (kind) {
            case HEADSHIP, DIRECTORATE -> endsOn == null && startsOn != null && !startsOn.isAfter(today);
            case MANDATE -> true;
            default -> false;
        };
    }

    /** What becomes of it when the person leaves. */
    public enum Fate {
        /** Somebody takes over, or it ends. */
        HANDED_OVER,
        ENDS,
        /** It stays where it is, for somebody else to go on with. */
        STAYS
    }

    public enum Kind {
        HEADSHIP(Fate.HANDED_OVER),
        /** The head of a directorate. */
        DIRECTORATE(Fate.HANDED_OVER),
        MANDATE(Fate.HANDED_OVER),
        /** The person stands in for the head. */
        DEPUTYSHIP(Fate.ENDS),
        /** Somebody stands in for the person, and no longer than they head the service. */
        DEPUTY(Fate.ENDS),
        /** The person is proposed as a referent. */
        PROPOSAL(Fate.ENDS),
        PORTAL_ACCOUNT(Fate.ENDS),
        /** The account of connection. */
        ACCOUNT(Fate.ENDS),
        /** Proposals that wait for the person to decide. */
        DECISIONS(Fate.STAYS),
        /** An organisation sheet that waits for the person's signature. */
        SIGNATURE(Fate.STAYS),
        /** The person has proposed somebody else. */
        PROPOSED(Fate.STAYS),
        /** An organisation sheet names the person as validator. */
        VALIDATION(Fate.STAYS),
        /** The person has begun an organisation sheet. */
        DRAFT(Fate.STAYS);

        private final Fate fate;

        Kind(Fate fate) {
            this.fate = fate;
        }

        public Fate fate() {
            return fate;
        }
    }
}
