package org.contributornetwork.portal.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.contributornetwork.portal.PortalAccountStatus;

/** Since when an account is suspended and why, and where it was in its life. */
@Embeddable
record Suspension(
        @Enumerated(EnumType.STRING) PortalAccountStatus statusBeforeSuspension,
        LocalDate suspendedOn,
        String suspensionReason) {}
