package org.contributornetwork.portal.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.portal.Discrepancies;
import org.contributornetwork.portal.ExpectedRoles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is known of the portal before it is looked at: accounts, people who might have one, strangers. Four statements. */
final class PortalSnapshot {

    private final Map<StaffMemberId, KnownAccount> ofPerson = new LinkedHashMap<>();
    private final Map<String, KnownAccount> byName = new HashMap<>();
    private final Map<String, Person> byEmail = new HashMap<>();
    private final Map<String, Stranger> strangers = new HashMap<>();
    private final Set<UUID> withoutAccount;

    private PortalSnapshot(Set<UUID> withoutAccount) {
        this.withoutAccount = withoutAccount;
    }

    static PortalSnapshot read(JdbcClient jdbc, Collection<String> emails, LocalDate today) {
        PortalSnapshot snapshot = new PortalSnapshot(
                new HashSet<>(jdbc.sql("select s.id from staff_member s where " + Discrepancies.WITHOUT_ACCOUNT)
                        .param("today", today)
                        .query(UUID.class)
                        .list()));
        jdbc.sql("""
                        select a.*, s.id as person, s.first_name || ' ' || s.last_name as name, s.department_id,
                               lower(s.email) as email, %s as referent
                        from portal_account a join staff_member s on s.id = a.staff_member_id
                        order by a.status = 'CLOSED', a.requested_at desc, a.id""".formatted(ExpectedRoles.referent("s.id")))
                .param("today", today)
                .query(KnownAccount::of)
                .list()
                .forEach(snapshot::add);
        jdbc.sql("""
                        select s.id, s.first_name || ' ' || s.last_name as name, s.department_id, lower(s.email) as email, s.left_on,
                               %s as referent
                        from staff_member s where lower(s.email) = any(:emails)""".formatted(ExpectedRoles.referent("s.id")))
                .param("emails", emails.toArray(String[]::new))
                .param("today", today)
                .query((row, number) -> new Person(
                        new StaffMemberId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        new DepartmentId(row.getObject("department_id", UUID.class)),
                        row.getString("email"),
                        row.getObject("left_on", LocalDate.class),
                        row.getBoolean("referent")))
                .list()
                .forEach(person -> snapshot.byEmail.put(person.email(), person));
        jdbc.sql("select user_name, email, status, roles from portal_stranger")
                .query((row, number) -> new Stranger(
                        row.getString("user_name"), row.getString("email"), row.getString("status"), List.of((String[])
                                row.getArray("roles").getArray())))
                .list()
                .forEach(stranger -> snapshot.strangers.put(stranger.userName(), stranger));
        return snapshot;
    }

    /** The open account of each person comes first, else the one that was closed last. */
    private void add(KnownAccount account) {
        ofPerson.putIfAbsent(account.holder().person(), account);
        byName.putIfAbsent(folded(account.holder().userName()), account);
    }

    /** One for each person: the open one, else the one that was asked for last. */
    Collection<KnownAccount> accounts() {
        return ofPerson.values();
    }

    @Nullable KnownAccount accountOf(StaffMemberId person) {
        return ofPerson.get(person);
    }

    /** The account that has this name here. */
    @Nullable KnownAccount named(String userName) {
        return byName.get(folded(userName));
    }

    @Nullable Person person(String email) {
        return email.isEmpty() ? null : byEmail.get(email);
    }

    Map<String, Stranger> strangers() {
        return strangers;
    }

    /** Contributors and referents who have no account, beside those for whom one was found. */
    int withoutAccountBeside(Collection<StaffMemberId> found) {
        return withoutAccount.size()
                - (int) found.stream()
                        .filter(person -> withoutAccount.contains(person.value()))
                        .count();
    }

    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** @param email in small letters */
    record Person(
            StaffMemberId id,
            String name,
            DepartmentId department,
            String email,
            @Nullable LocalDate leftOn,
            boolean referent) {}

    record Stranger(String userName, String email, String status, List<String> roles) {}
}
