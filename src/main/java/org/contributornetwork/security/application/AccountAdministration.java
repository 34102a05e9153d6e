package org.contributornetwork.security.application;

import java.util.List;
import org.contributornetwork.security.AccountId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForAdministrators;
import org.contributornetwork.security.Role;
import org.contributornetwork.security.domain.UserAccount;
import org.contributornetwork.security.domain.UserAccounts;
import org.contributornetwork.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What administrators decide about other people's accounts. Somebody always remains who can administer. */
@Component
@ForAdministrators
@Transactional
public class AccountAdministration {

    private final UserAccounts accounts;
    private final AccountSessions sessions;

    AccountAdministration(UserAccounts accounts, AccountSessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    public void correct(AccountId id, int version, String name, String email, Actor by) {
        UserAccount account = accounts.require(id);
        account.requireVersion(version);
        String newEmail = NewAccounts.email("email", email);
        accounts.findByEmail(newEmail).filter(other -> !other.id().equals(id)).ifPresent(other -> {
            throw RuleViolation.at("email", "account.rule.email-taken");
        });
        account.correct(NewAccounts.name("name", name), newEmail, by.author());
        accounts.save(account);
    }

    public void changeRole(AccountId id, int version, Role role, Actor by) {
        List<UserAccount> administrators = accounts.lockActiveAdministrators();
        UserAccount account = accounts.require(id);
        account.requireVersion(version);
        if (role != Role.ADMINISTRATOR) {
            refuseTheLast(account, administrators, by);
        }
        account.changeRole(role, by.author());
        accounts.save(account);
    }

    public void disable(AccountId id, Actor by) {
        List<UserAccount> administrators = accounts.lockActiveAdministrators();
        UserAccount account = accounts.require(id);
        refuseTheLast(account, administrators, by);
        account.disable(by.author());
        accounts.save(account);
        sessions.endAll(id);
    }

    public void enable(AccountId id, Actor by) {
        UserAccount account = accounts.require(id);
        account.enable(by.author());
        accounts.save(account);
    }

    public void endSessions(AccountId id, Actor by) {
        UserAccount account = accounts.require(id);
        account.noteSessionsEnded(by.author());
        accounts.save(account);
        sessions.endAll(id);
    }

    private static void refuseTheLast(UserAccount account, List<UserAccount> administrators, Actor by) {
        if (account.id().equals(by.account())) {
            throw RuleViolation.of("account.rule.yourself");
        }
        if (account.isActiveAdministrator() && administrators.size() <= 1) {
            throw RuleViolation.of("account.rule.last-administrator");
        }
    }
}
