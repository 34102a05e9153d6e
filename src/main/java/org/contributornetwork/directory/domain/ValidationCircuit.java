package org.contributornetwork.directory.domain;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.shared.Ids;
import org.jspecify.annotations.Nullable;

/** The circuit of one kind of content (« circuit de validation »), as a sheet keeps it. */
@Entity
class ValidationCircuit {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ContentType contentType;

    @Enumerated(EnumType.STRING)
    private CircuitKind kind;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "validator_id"))
    private @Nullable StaffMemberId validator;

    private String validatorName;

    private String officialName;

    private String officialDelegation;

    @SuppressWarnings("NullAway.Init")
    protected ValidationCircuit() {}

    ValidationCircuit(Circuit circuit) {
        this.id = Ids.next();
        this.contentType = circuit.contentType();
        take(circuit);
    }

    Circuit circuit() {
        return new Circuit(contentType, kind, validator, validatorName, officialName, officialDelegation);
    }

    boolean isOf(ContentType type) {
        return contentType == type;
    }

    final void take(Circuit circuit) {
        kind = circuit.kind();
        validator = circuit.validator();
        validatorName = circuit.validatorName();
        officialName = circuit.officialName();
        officialDelegation = circuit.officialDelegation();
    }
}
