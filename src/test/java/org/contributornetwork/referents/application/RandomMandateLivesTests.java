package org.contributornetwork.referents.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.contributornetwork.IntegrationTest;
import org.contributornetwork.MutableClock;
import org.contributornetwork.TestCity;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.application.DepartmentRegister;
import org.contributornetwork.referents.Charges;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.referents.MandateRank;
import org.contributornetwork.referents.MandateSuccession;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.application.Simultaneous;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.RuleViolation;
import org.contributornetwork.shared.StaleEdit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/** Two hundred things that people do to mandates at the same time, in any order: whatever comes of it breaks no rule. */
class RandomMandateLivesTests extends IntegrationTest {

    private static final int DEEDS = 200;

    /** Each line is a rule, and finds what breaks it. */
    private static final Map<String, String> VIOLATIONS = Map.of(
            "one open proposal of a person in a service",
            "select 1 from referent_mandate where status in ('PROPOSED', 'INFORMATION_REQUESTED')"
                    + " group by staff_member_id, department_id having count(*) > 1",
            "no approved mandate without a decision",
            "select 1 from referent_mandate where status = 'APPROVED' and (decided_at is null or decided_by is null)",
            "no mandates of a person in a service that overlap",
            "select 1 from referent_mandate a join referent_mandate b on a.id < b.id and a.staff_member_id = b.staff_member_id"
                    + " and a.department_id = b.department_id and a.status = 'APPROVED' and b.status = 'APPROVED'"
                    + " and daterange(a.starts_on, a.ends_on) && daterange(b.starts_on, b.ends_on)",
            "no decision on one's own",
            "select 1 from referent_mandate m join user_account u on u.id = m.decided_by or u.id = m.ended_by"
                    + " where u.staff_member_id = m.staff_member_id and (m.status in ('APPROVED', 'REFUSED') or m.ending is not null)",
            "one open question, and only where information is asked for",
            "select 1 from referent_mandate m where m.status = 'PROPOSED'"
                    + " and exists (select 1 from mandate_question q where q.mandate_id = m.id and q.answer is null)"
                    + " or m.status = 'INFORMATION_REQUESTED'"
                    + " and (select count(*) from mandate_question q where q.mandate_id = m.id and q.answer is null) <> 1",
            "one renewal, that begins where the other ended",
            "select 1 from referent_mandate r join referent_mandate m on m.id = r.renews"
                    + " where r.ending is null and (r.starts_on <> m.ends_on or m.ending is not null)",
            "one line in the history for each act",
            "select 1 from history_entry where event in ('mandate.approved', 'mandate.refused', 'mandate.withdrawn',"
                    + " 'mandate.renewed', 'mandate.revoked', 'mandate.replaced') group by subject_id, event having count(*) > 1",
            "every decision in the history",
            "select 1 from referent_mandate m where m.status in ('APPROVED', 'REFUSED', 'WITHDRAWN') and not exists (select 1"
                    + " from history_entry h where h.subject_id = m.id and h.event in ('mandate.approved', 'mandate.refused',"
                    + " 'mandate.withdrawn', 'mandate.renewed'))",
            "one message for each event and recipient",
            "select 1 from outgoing_mail group by event_id, lower(recipient_email) having count(*) > 1");

    @Autowired
    private ReferentNomination nomination;

    @Autowired
    private MandateDecision decision;

    @Autowired
    private MandateInformation information;

    @Autowired
    private MandateWithdrawal withdrawal;

    @Autowired
    private MandateRenewal renewal;

    @Autowired
    private MandateSuccession succession;

    @Autowired
    private DepartmentRegister departments;

    private final List<DepartmentId> services = new ArrayList<>();
    private final List<StaffMemberId> people = new ArrayList<>();
    private final List<StaffMemberId> heads = new ArrayList<>();
    private Actor helene;

    @BeforeEach
    void threeServicesAndNinePeople() {
        services.clear();
        people.clear();
        heads.clear();
        helene = city.helene();
        for (String name : List.of("Sports", "Culture", "Archives")) {
            DepartmentId service = city.department(name.substring(0, 3).toUpperCase(java.util.Locale.ROOT), name);
            services.add(service);
            StaffMemberId head = city.person("Tête", name, service);
            StaffMemberId second = city.person("Seconde", name, service);
            city.appoint(head, service);
            heads.add(head);
            heads.add(second);
            people.add(second);
            city.actor(second);
            new Charges(jdbc).deputy(second, head, service, LocalDate.of(2026, 1, 1), LocalDate.of(2029, 1, 1));
            for (String first : List.of("Ada", "Éloi", "Zoé")) {
                StaffMemberId person = city.person(first, name, service);
                people.add(person);
                city.actor(person);
                city.approve(city.propose(person, service), city.actor(head));
            }
        }
        // Some proposals wait from the beginning: enough of them for every kind of decision, in whatever order two
        // hundred deeds come.
        for (StaffMemberId head : List.of(heads.get(1), heads.get(3), heads.get(5))) {
            city.propose(head, serviceOf(head));
        }
        for (int i = 0; i < people.size(); i++) {
            if (!heads.contains(people.get(i))) {
                city.propose(people.get(i), services.get((services.indexOf(serviceOf(people.get(i))) + 1) % 3));
            }
        }
        // Near the end of those mandates, so that they may be renewed.
        clock.set(LocalDate.of(2027, 10, 20).atTime(9, 0).atZone(MutableClock.PARIS));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void two_hundred_deeds_at_once_break_no_rule(long seed) throws Exception {
        Map<String, AtomicInteger> done = new ConcurrentHashMap<>();

        Simultaneous.all(DEEDS, i -> () -> {
            Deed deed = deed(new Random(seed * 1_000 + i));
            try {
                TestCity.as(deed.actor(), () -> {
                    deed.act().run();
                    return deed;
                });
                done.computeIfAbsent(deed.name(), name -> new AtomicInteger()).incrementAndGet();
            } catch (NotFound
                    | RuleViolation
                    | StaleEdit
                    | ConcurrencyFailureException
                    | DataIntegrityViolationException refused) {
                // One of the answers that people get in words.
            }
            return deed.name();
        });

        assertThat(done.keySet())
                .as("enough of it went through to prove something")
                .hasSizeGreaterThanOrEqualTo(8);
        VIOLATIONS.forEach((rule, search) -> assertThat(
                        jdbc.sql(search).query(Integer.class).list())
                .as(rule)
                .isEmpty());
    }

    private Deed deed(Random random) {
        StaffMemberId person = any(people, random);
        MandateId mandate = anyMandate(random);
        Actor head = city.actor(random.nextInt(4) == 0 ? any(heads, random) : headFor(mandate, random));
        String words = "Parce que " + random.nextInt(5) + ".";
        return switch (random.nextInt(11)) {
            case 0, 1 ->
                new Deed(
                        "propose",
                        helene,
                        () -> nomination.propose(
                                MandateId.next(),
                                serviceOf(person),
                                person,
                                random.nextBoolean() ? MandateRank.PRINCIPAL : MandateRank.SUBSTITUTE,
                                words,
                                helene));
            case 2, 3 -> new Deed("approve", head, () -> decision.approve(mandate, city.today(), head));
            case 4 -> new Deed("refuse", head, () -> decision.refuse(mandate, words, head));
            case 5 -> new Deed("ask", head, () -> information.request(mandate, words, head));
            case 6 -> new Deed("answer", helene, () -> information.give(mandate, words, helene));
            case 7 -> new Deed("withdraw", helene, () -> withdrawal.withdraw(mandate, words, helene));
            case 8 -> new Deed("revoke", head, () -> decision.revoke(mandate, words, head));
            case 9 -> new Deed("renew", head, () -> renewal.renewAll(List.of(mandate, anyMandate(random)), head));
            default -> changeOfCharge(random, person, head, mandate, words);
        };
    }

    private Deed changeOfCharge(Random random, StaffMemberId person, Actor head, MandateId mandate, String words) {
        if (random.nextBoolean()) {
            return new Deed("replace", head, () -> succession.replace(MandateId.next(), mandate, person, words, head));
        }
        DepartmentId service = serviceOf(person);
        return new Deed("appoint", helene, () -> departments.appointHead(service, person, city.today(), helene));
    }

    /** Every other time one that waits, if any does. */
    private MandateId anyMandate(Random random) {
        String which = random.nextBoolean()
                ? "status in ('PROPOSED', 'INFORMATION_REQUESTED')"
                : "status = 'APPROVED' and ends_on > date '" + city.today() + "'";
        List<UUID> ids = jdbc.sql("select id from referent_mandate where " + which + " order by id")
                .query(UUID.class)
                .list();
        return ids.isEmpty() ? MandateId.next() : new MandateId(any(ids, random));
    }

    /** The head of that service today, or who was its head or deputy in the beginning. */
    private StaffMemberId headFor(MandateId mandate, Random random) {
        return jdbc.sql(
                        "select h.staff_member_id from referent_mandate m join headship h on h.department_id = m.department_id"
                                + " and h.starts_on <= :today and (h.ends_on is null or h.ends_on > :today) where m.id = :id")
                .param("today", city.today())
                .param("id", mandate.value())
                .query(UUID.class)
                .optional()
                .map(StaffMemberId::new)
                .orElseGet(() -> any(heads, random));
    }

    private DepartmentId serviceOf(StaffMemberId person) {
        return new DepartmentId(jdbc.sql("select department_id from staff_member where id = :id")
                .param("id", person.value())
                .query(UUID.class)
                .single());
    }

    private static <T> T any(List<T> things, Random random) {
        return things.get(random.nextInt(things.size()));
    }

    private record Deed(String name, Actor actor, Runnable act) {}
}
