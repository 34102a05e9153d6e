package org.contributornetwork.imports.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.contributornetwork.imports.ImportId;
import org.contributornetwork.imports.ImportSpecification;
import org.contributornetwork.shared.StaleEdit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TakenOverImportTests extends ImportSpecification {

    @Autowired
    ImportWork work;

    @Test
    void a_worker_that_was_taken_for_dead_and_replaced_writes_nothing() {
        ImportSheet checked = checked(SERVICES, "services.csv", file("services.csv"));
        ImportClaim lost = new ImportClaim(new ImportId(checked.id()), 0, 20, hélène.author());

        assertThatThrownBy(() -> as(hélène, () -> {
                    work.carryOut(lost);
                    return null;
                }))
                .isInstanceOf(StaleEdit.class);

        assertThat(count("department")).isZero();
    }
}
