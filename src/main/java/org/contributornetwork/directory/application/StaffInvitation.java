package org.contributornetwork.directory.application;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.contributornetwork.directory.DirectoryNames;
import org.contributornetwork.directory.DirectoryNames.StaffMemberName;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.security.AccountId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.security.Invitations;
import org.contributornetwork.security.NewAccount;
import org.contributornetwork.security.Role;
import org.contributornetwork.shared.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Communication invites a person of the register to sign in; what they may do follows from their place in the network. */
@Component
@Transactional
@ForCommunication
public class StaffInvitation {

    private final DirectoryNames names;
    private final Invitations invitations;
    private final JdbcClient jdbc;

    StaffInvitation(DirectoryNames names, Invitations invitations, JdbcClient jdbc) {
        this.names = names;
        this.invitations = invitations;
        this.jdbc = jdbc;
    }

    /** @return the address that the invitation goes to */
    public String invite(StaffMemberId id, Actor actor) {
        StaffMemberName person = names.staffMember(id);
        if (person.gone()) {
            throw RuleViolation.of("staff.has-left", person.name());
        }
        Optional<AccountId> invited = accountOf(id);
        if (invited.isPresent()) {
            invitations.inviteAgain(invited.get(), actor);
        } else {
            invitations.invite(
                    new NewAccount(
                            AccountId.next(), person.email(), person.name(), Role.MEMBER, id.value(), Locale.FRENCH),
                    actor);
        }
        return person.email();
    }

    private Optional<AccountId> accountOf(StaffMemberId person) {
        return jdbc.sql("select id from user_account where staff_member_id = :person")
                .param("person", person.value())
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }
}
