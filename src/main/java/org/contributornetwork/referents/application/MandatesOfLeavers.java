package org.contributornetwork.referents.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.DirectoryNames;
import org.contributornetwork.directory.DirectoryNames.DepartmentName;
import org.contributornetwork.directory.StaffMemberEvent;
import org.contributornetwork.referents.MandateEvent.Nominee;
import org.contributornetwork.referents.domain.Mandates;
import org.contributornetwork.referents.domain.ReferentMandate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who leaves the city is referent nowhere any more: what nobody has taken over ends in the transaction of the departure. */
@Component
class MandatesOfLeavers {

    private final Mandates mandates;
    private final DirectoryNames names;
    private final Clock clock;

    MandatesOfLeavers(Mandates mandates, DirectoryNames names, Clock clock) {
        this.mandates = mandates;
        this.names = names;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(StaffMemberEvent.Left left) {
        LocalDate today = LocalDate.now(clock);
        List<ReferentMandate> held = mandates.findHeldBy(left.staffMember(), today);
        if (held.isEmpty()) {
            return;
        }
        Map<DepartmentId, DepartmentName> departments =
                names.departments(held.stream().map(ReferentMandate::department).toList());
        String why = Optional.ofNullable(left.author().occasion()).orElse(left.name());
        for (ReferentMandate mandate : held) {
            DepartmentId department = mandate.department();
            Nominee nominee = new Nominee(
                    left.staffMember(),
                    left.name(),
                    department,
                    Objects.requireNonNull(departments.get(department)).name());
            mandate.endByDeparture(nominee, why, today, left.author(), clock.instant());
            mandates.save(mandate);
        }
    }
}
