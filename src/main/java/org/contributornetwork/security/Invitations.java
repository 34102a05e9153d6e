package org.contributornetwork.security;

/** Lets people open an account by a link that they receive by e-mail. */
public interface Invitations {

    /**
     * Invites somebody. Administrators give any role; communication invites people of the register, without a role of
     * their own. The same {@link NewAccount#id()} twice is one invitation.
     *
     * @throws org.contributornetwork.shared.RuleViolation if the e-mail or the person has an account already
     */
    AccountId invite(NewAccount who, Actor by);

    /** Sends a new link to somebody who has not used theirs; the one before is dead. */
    void inviteAgain(AccountId who, Actor by);
}
