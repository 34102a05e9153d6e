package org.contributornetwork.referents.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.contributornetwork.directory.DecisionRights.Charged;
import org.contributornetwork.directory.DecisionRights.Deciders;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.referents.MandateRank;
import org.contributornetwork.referents.application.QuestionBook.Question;
import org.contributornetwork.referents.domain.MandateOrigin;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one mandate shows.
 *
 * @param closing   the decision, or the withdrawal; nothing while it waits
 * @param startsOn  of an approved mandate
 * @param endsOn    first day without the mandate
 * @param ending    why it ended before its day
 * @param before    the mandate that this one continues or takes over from
 * @param after     the mandate that continues this one or takes over from it
 * @param questions what was asked on it, the first question first
 * @param referents of the service today, and how many it should have at least
 */
public record MandateSheet(
        MandateId id,
        StaffMemberId person,
        String personName,
        String jobTitle,
        DepartmentId department,
        String departmentName,
        MandateState state,
        MandateOrigin origin,
        MandateRank rank,
        String reason,
        Instant proposedAt,
        UUID proposedById,
        String proposedBy,
        Instant waitingSince,
        @Nullable Closing closing,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable EarlyEnd ending,
        @Nullable Neighbour before,
        @Nullable Neighbour after,
        int referents,
        int minimumReferents,
        List<Question> questions,
        WhoDecides whoDecides,
        Acts may) {

    /** Whether the reader is to decide now: then the page is the question itself. */
    public boolean decides() {
        return may.decide();
    }

    public boolean isOpen() {
        return state.isOpen();
    }

    public boolean isAsked() {
        return state == MandateState.INFORMATION_REQUESTED;
    }

    public @Nullable LocalDate lastDay() {
        return endsOn == null ? null : endsOn.minusDays(1);
    }

    /** Whether it was in force on no day at all. */
    public boolean isVoid() {
        return startsOn != null && startsOn.equals(endsOn);
    }

    /** The last thing asked, if anything was. */
    public @Nullable Question lastQuestion() {
        return questions.isEmpty() ? null : questions.get(questions.size() - 1);
    }

    MandateSheet with(List<Question> asked, WhoDecides deciders, Acts acts) {
        return new MandateSheet(
                id,
                person,
                personName,
                jobTitle,
                department,
                departmentName,
                state,
                origin,
                rank,
                reason,
                proposedAt,
                proposedById,
                proposedBy,
                waitingSince,
                closing,
                startsOn,
                endsOn,
                ending,
                before,
                after,
                referents,
                minimumReferents,
                asked,
                deciders,
                acts);
    }

    /**
     * @param inPlaceOf in whose name a deputy decided
     * @param reason    of a refusal or a withdrawal
     */
    public record Closing(
            Instant at,
            UUID byId,
            String by,
            @Nullable String inPlaceOf,
            @Nullable String reason) {}

    public record EarlyEnd(Instant at, String by, @Nullable String inPlaceOf, String reason) {}

    /**
     * @param renewal whether it is of the same person: else somebody takes over
     * @param term    nothing while it is only proposed
     */
    public record Neighbour(
            UUID id,
            String person,
            boolean renewal,
            @Nullable LocalDate startsOn) {}

    /**
     * Who decides on this mandate today.
     *
     * @param headSignsIn whether the head has an account here already
     */
    public record WhoDecides(
            @Nullable Charged head,
            @Nullable Charged deputy,
            @Nullable Charged director,
            boolean headSignsIn) {

        static final WhoDecides NOT_ASKED = new WhoDecides(null, null, null, false);

        static WhoDecides of(Deciders deciders, boolean headSignsIn) {
            return new WhoDecides(deciders.head(), deciders.deputy(), deciders.director(), headSignsIn);
        }

        /** The name that stands for the decision; nobody's where it is communication. */
        public @Nullable String name() {
            if (head != null) {
                return head.name();
            }
            return director == null ? null : director.name();
        }
    }

    /**
     * What the reader may do with this mandate now.
     *
     * @param inPlaceOf in whose name they would decide
     */
    public record Acts(
            boolean decide,
            boolean answer,
            boolean withdraw,
            boolean revoke,
            boolean renew,
            @Nullable String inPlaceOf) {

        static final Acts NONE = new Acts(false, false, false, false, false, null);
    }
}
