package org.contributornetwork.directory.application;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.contributornetwork.directory.DirectorateId;
import org.contributornetwork.directory.DirectoryNames;
import org.contributornetwork.directory.DirectoryNames.StaffMemberName;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.domain.Department;
import org.contributornetwork.directory.domain.Directorate;
import org.contributornetwork.directory.domain.Directorates;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Communication keeps who heads each directorate: that person decides for its services while these have no head. */
@Component
@Transactional
@ForCommunication
public class DirectorateRegister {

    private final Directorates directorates;
    private final DirectoryNames names;

    DirectorateRegister(Directorates directorates, DirectoryNames names) {
        this.directorates = directorates;
        this.names = names;
    }

    public void appointHead(DirectorateId id, StaffMemberId person, LocalDate from, Actor actor) {
        Directorate directorate = directorates.requireWithHeadships(id);
        Optional<StaffMemberId> former = directorate.head();
        Map<StaffMemberId, StaffMemberName> people = names.staffMembers(
                Stream.concat(Stream.of(person), former.stream()).toList());
        StaffMemberName head = Optional.ofNullable(people.get(person)).orElseThrow(NotFound::new);
        if (head.gone()) {
            throw RuleViolation.at("head", "staff.has-left", head.name());
        }
        String before = former.map(people::get).map(StaffMemberName::name).orElse(null);
        directorate.appointHead(person, from, new Department.HeadNames(before, head.name()), actor.author());
        directorates.save(directorate);
    }

    public void vacate(DirectorateId id, LocalDate firstDayWithout, Actor actor) {
        Directorate directorate = directorates.requireWithHeadships(id);
        String head = directorate
                .head()
                .map(names::staffMember)
                .map(StaffMemberName::name)
                .orElse("");
        directorate.vacate(firstDayWithout, head, actor.author());
        directorates.save(directorate);
    }
}
