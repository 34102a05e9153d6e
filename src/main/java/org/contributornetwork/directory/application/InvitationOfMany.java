package org.contributornetwork.directory.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.contributornetwork.batches.BatchAction;
import org.contributornetwork.batches.BatchPlan;
import org.contributornetwork.batches.BatchTrace;
import org.contributornetwork.security.AccountId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.Invitations;
import org.contributornetwork.security.NewAccount;
import org.contributornetwork.security.Role;
import org.contributornetwork.shared.history.Author;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Communication invites many people to sign in, as {@link StaffInvitation} does one. A message on its way is not called back. */
@Component
@Order(10)
class InvitationOfMany implements BatchAction {

    private final Invitations invitations;
    private final JdbcClient jdbc;

    InvitationOfMany(Invitations invitations, JdbcClient jdbc) {
        this.invitations = invitations;
        this.jdbc = jdbc;
    }

    @Override
    public String code() {
        return "staff.invite";
    }

    @Override
    public String list() {
        return StaffInBatches.CODE;
    }

    @Override
    public boolean canBeUndone() {
        return false;
    }

    @Override
    public BatchPlan plan(Collection<UUID> records, @Nullable Choice choice, Actor actor) {
        List<Guest> guests = guests(records);
        BatchPlan plan = new BatchPlan((invited, author, reason) -> invite(guests, invited, author, actor));
        for (Guest guest : guests) {
            String obstacle = obstacle(guest, actor);
            if (obstacle == null) {
                plan.changes(guest.id(), guest.label());
            } else {
                plan.leavesOut(guest.id(), guest.label(), "batch.staff.left-out." + obstacle);
            }
        }
        return plan;
    }

    private static @Nullable String obstacle(Guest guest, Actor actor) {
        if (guest.gone()) {
            return "gone";
        }
        if (guest.account() == null) {
            return guest.addressTaken() ? "address-taken" : null;
        }
        return switch (String.valueOf(guest.status())) {
            case "ACTIVE" -> "signs-in";
            case "DISABLED" -> "disabled";
            // What an administrator gave is the administrators' to give again.
            default -> actor.isAdministrator() || guest.role() == Role.MEMBER ? null : "administrators-only";
        };
    }

    private List<BatchTrace> invite(List<Guest> guests, Set<UUID> invited, Author author, Actor actor) {
        List<NewAccount> newcomers = new ArrayList<>();
        List<AccountId> again = new ArrayList<>();
        List<BatchTrace> traces = new ArrayList<>();
        for (Guest guest : guests) {
            if (invited.contains(guest.id())) {
                if (guest.account() == null) {
                    newcomers.add(guest.newAccount());
                } else {
                    again.add(new AccountId(guest.account()));
                }
                traces.add(BatchTrace.of(guest.id(), guest.label(), guest.version()));
            }
        }
        invitations.inviteAll(newcomers, again, actor, author);
        return traces;
    }

    private List<Guest> guests(Collection<UUID> records) {
        return jdbc.sql("""
                        select s.id, s.version, s.last_name, s.first_name, s.email, s.left_on is not null as gone,
                               a.id as account, a.status, a.role,
                               exists (select 1 from user_account o where lower(o.email) = lower(s.email)
                                       and o.staff_member_id is distinct from s.id) as address_taken
                        from staff_member s left join user_account a on a.staff_member_id = s.id
                        where s.id = any(:records)
                        order by s.last_name collate "fr-x-icu", s.first_name collate "fr-x-icu", s.id""")
                .param("records", records.toArray(UUID[]::new))
                .query(InvitationOfMany::guest)
                .list();
    }

    private static Guest guest(ResultSet row, int number) throws SQLException {
        String role = row.getString("role");
        return new Guest(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("last_name"),
                row.getString("first_name"),
                row.getString("email"),
                row.getBoolean("gone"),
                row.getObject("account", UUID.class),
                row.getString("status"),
                role == null ? null : Role.valueOf(role),
                row.getBoolean("address_taken"));
    }

    /**
     * @param account      the person's own, if there is one, with its status and role
     * @param addressTaken whether somebody else signs in with the person's address
     */
    private record Guest(
            UUID id,
            int version,
            String lastName,
            String firstName,
            String email,
            boolean gone,
            @Nullable UUID account,
            @Nullable String status,
            @Nullable Role role,
            boolean addressTaken) {

        String label() {
            return lastName + " " + firstName;
        }

        NewAccount newAccount() {
            return new NewAccount(AccountId.next(), email, firstName + " " + lastName, Role.MEMBER, id, Locale.FRENCH);
        }
    }
}
