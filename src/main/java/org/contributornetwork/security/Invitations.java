package org.contributornetwork.security;

import java.util.Collection;
import org.contributornetwork.shared.history.Author;

/** Lets people open an account by a link that they receive by e-mail. */
public interface Invitations {

    /**
     * Invites somebody. Administrators give any role; communication invites people of the register, without a role of
     * their own. The same {@link NewAccount#id()} twice is one invitation.
     *
     * @throws org.contributornetwork.shared.RuleViolation if the e-mail or the person has an account already
     */
    AccountId invite(NewAccount who, Actor by);

    /**
     * Invites many people at once, within few statements. Whoever is invited already gets a new link.
     *
     * @param newcomers without an account until now
     * @param again     those who have one and have not used their link
     * @param on        in whose name, and on what occasion, the history remembers it
     */
    void inviteAll(Collection<NewAccount> newcomers, Collection<AccountId> again, Actor by, Author on);

    /** Sends a new link to somebody who has not used theirs; the one before is dead. */
    void inviteAgain(AccountId who, Actor by);
}
