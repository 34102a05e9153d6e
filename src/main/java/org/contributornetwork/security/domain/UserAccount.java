package org.contributornetwork.security.domain;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.contributornetwork.security.AccountId;
import org.contributornetwork.security.AccountInvited;
import org.contributornetwork.security.LinkToken;
import org.contributornetwork.security.NewAccount;
import org.contributornetwork.security.PasswordChanged;
import org.contributornetwork.security.PasswordResetRequested;
import org.contributornetwork.security.Role;
import org.contributornetwork.shared.Ids;
import org.contributornetwork.shared.StaleEdit;
import org.contributornetwork.shared.history.Author;
import org.contributornetwork.shared.history.Change;
import org.contributornetwork.shared.history.HistoryLine;
import org.contributornetwork.shared.history.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** An account of connection (« compte de connexion »): invited, then active, perhaps disabled; never deleted. */
@Entity
@Table(name = "user_account")
public class UserAccount extends AbstractAggregateRoot<UserAccount> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AccountId id;

    @Version
    private @Nullable Integer version;

    private String email;
    private String displayName;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    private AccountStatus status;

    private @Nullable String passwordHash;
    private int credentials;
    private Locale language;

    @Enumerated(EnumType.STRING)
    private Appearance appearance;

    private Instant createdAt;

    private @Nullable UUID staffMemberId;

    @SuppressWarnings("NullAway.Init")
    protected UserAccount() {}

    private UserAccount(NewAccount who, AccountStatus status, Instant now) {
        this.id = who.id();
        this.email = who.email();
        this.displayName = who.name();
        this.role = who.role();
        this.status = status;
        this.credentials = 1;
        this.language = who.language();
        this.appearance = Appearance.AUTO;
        this.createdAt = now;
        this.staffMemberId = who.staffMember();
    }

    /** The person will choose a password by the link. */
    public static UserAccount invited(NewAccount who, LinkToken token, Instant expiresAt, Author by, Instant now) {
        UserAccount account = new UserAccount(who, AccountStatus.INVITED, now);
        account.announceInvitation(token, expiresAt, by, false);
        return account;
    }

    /** The first account of a house, of who set it up. */
    public static UserAccount first(NewAccount who, String passwordHash, Instant now) {
        UserAccount account = new UserAccount(who, AccountStatus.ACTIVE, now);
        account.passwordHash = passwordHash;
        account.record("account.set-up", new Author(who.id().value(), who.name()), List.of());
        return account;
    }

    /** An account that is usable at once, without an invitation: the demonstration city's. */
    public static UserAccount opened(NewAccount who, String passwordHash, Author by, Instant now) {
        UserAccount account = new UserAccount(who, AccountStatus.ACTIVE, now);
        account.passwordHash = passwordHash;
        account.record(
                "account.opened", by, List.of(new Change("role", "", who.role().name())));
        return account;
    }

    public void inviteAgain(LinkToken token, Instant expiresAt, Author by) {
        Refusals.invitedOnly(status);
        announceInvitation(token, expiresAt, by, true);
    }

    public void acceptInvitation(String newPasswordHash) {
        Refusals.invitedOnly(status);
        status = AccountStatus.ACTIVE;
        replacePassword(newPasswordHash);
        record("account.activated", new Author(id.value(), displayName), List.of());
    }

    public void requestPasswordReset(LinkToken token, Instant expiresAt) {
        registerEvent(new PasswordResetRequested(
                Ids.next(), id, email, displayName, language, "/password-reset/" + token.text(), expiresAt));
    }

    public void resetPassword(String newPasswordHash) {
        replacePassword(newPasswordHash);
        registerEvent(new PasswordChanged(Ids.next(), id, email, displayName, staffMemberId, language, true));
    }

    public void changePassword(String newPasswordHash) {
        replacePassword(newPasswordHash);
        registerEvent(new PasswordChanged(Ids.next(), id, email, displayName, staffMemberId, language, false));
    }

    public void correct(String newName, String newEmail, Author by) {
        List<Change> changes = new Change.Collector()
                .compare("name", displayName, newName)
                .compare("email", email, newEmail)
                .changes();
        if (!changes.isEmpty()) {
            displayName = newName;
            email = newEmail;
            record("account.corrected", by, changes);
        }
    }

    public void changeRole(Role newRole, Author by) {
        if (role != newRole) {
            Change change = new Change("role", role.name(), newRole.name());
            role = newRole;
            record("account.role-changed", by, List.of(change));
        }
    }

    public void disable(Author by) {
        if (status != AccountStatus.DISABLED) {
            status = AccountStatus.DISABLED;
            record("account.disabled", by, List.of());
        }
    }

    /** Back to what it was: active where a password had been chosen, invited otherwise. */
    public void enable(Author by) {
        if (status == AccountStatus.DISABLED) {
            status = passwordHash == null ? AccountStatus.INVITED : AccountStatus.ACTIVE;
            record("account.enabled", by, List.of());
        }
    }

    public void noteSessionsEnded(Author by) {
        record("account.sessions-ended", by, List.of());
    }

    public void prefer(Locale newLanguage, Appearance newAppearance) {
        language = newLanguage;
        appearance = newAppearance;
    }

    public void requireVersion(int expected) {
        StaleEdit.check(version, expected);
    }

    public boolean isActiveAdministrator() {
        return role == Role.ADMINISTRATOR && status == AccountStatus.ACTIVE;
    }

    public boolean isActive() {
        return status == AccountStatus.ACTIVE;
    }

    public boolean isDisabled() {
        return status == AccountStatus.DISABLED;
    }

    public AccountId id() {
        return id;
    }

    public String email() {
        return email;
    }

    public String name() {
        return displayName;
    }

    public Role role() {
        return role;
    }

    public AccountStatus status() {
        return status;
    }

    public @Nullable String passwordHash() {
        return passwordHash;
    }

    public int credentials() {
        return credentials;
    }

    public Locale language() {
        return language;
    }

    private void announceInvitation(LinkToken token, Instant expiresAt, Author by, boolean again) {
        registerEvent(new AccountInvited(
                Ids.next(),
                id,
                email,
                displayName,
                role,
                staffMemberId,
                language,
                "/invitations/" + token.text(),
                expiresAt,
                by,
                again));
    }

    private void replacePassword(String newPasswordHash) {
        passwordHash = newPasswordHash;
        credentials++;
    }

    private void record(String event, Author by, List<Change> changes) {
        HistoryLine line = HistoryLine.of(event, by, new Subject(Subject.Type.ACCOUNT, id.value(), displayName))
                .aboutStaffMember(staffMemberId)
                .with(changes);
        registerEvent(new AccountChanged(id, line));
    }
}
