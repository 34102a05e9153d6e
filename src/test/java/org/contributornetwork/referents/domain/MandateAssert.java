package org.contributornetwork.referents.domain;

import java.time.LocalDate;
import org.assertj.core.api.AbstractAssert;

/** Says of a mandate what the town hall would say. */
final class MandateAssert extends AbstractAssert<MandateAssert, ReferentMandate> {

    private MandateAssert(ReferentMandate mandate) {
        super(mandate, MandateAssert.class);
    }

    static MandateAssert assertThat(ReferentMandate mandate) {
        return new MandateAssert(mandate);
    }

    MandateAssert is(MandateStatus status) {
        if (actual.status() != status) {
            failWithMessage("Expected a mandate that is %s but it is %s", status, actual.status());
        }
        return this;
    }

    MandateAssert isActiveOn(LocalDate day) {
        if (!actual.isActiveOn(day)) {
            failWithMessage("Expected the mandate to be in force on %s", day);
        }
        return this;
    }

    MandateAssert isNotActiveOn(LocalDate day) {
        if (actual.isActiveOn(day)) {
            failWithMessage("Expected the mandate not to be in force on %s", day);
        }
        return this;
    }
}
