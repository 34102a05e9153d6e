package org.contributornetwork.demo;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.DirectorateId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.portal.PortalAccountId;
import org.contributornetwork.referents.MandateId;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds by their names those of whom the story of the demonstration city speaks. People are called {@code mehdi.pons}. */
@Component
@Profile("demo")
class DemoRegister {

    static final String DOMAIN = "@ville.example";

    private final JdbcClient jdbc;

    DemoRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    StaffMemberId person(String who) {
        return new StaffMemberId(one("select id from staff_member where email = :name", who + DOMAIN));
    }

    String name(String who) {
        return jdbc.sql("select first_name || ' ' || last_name from staff_member where email = :name")
                .param("name", who + DOMAIN)
                .query(String.class)
                .single();
    }

    DepartmentId department(String code) {
        return new DepartmentId(one("select id from department where code = :name", code));
    }

    DirectorateId directorate(String name) {
        return new DirectorateId(one("select id from directorate where name = :name", name));
    }

    boolean hasHead(DirectorateId directorate) {
        return jdbc.sql("select exists (select 1 from directorate_headship where directorate_id = :id)")
                .param("id", directorate.value())
                .query(Boolean.class)
                .single();
    }

    /** The proposal that the person was made last. */
    MandateId mandate(String who) {
        return new MandateId(one("""
                select m.id from referent_mandate m join staff_member s on s.id = m.staff_member_id
                where s.email = :name order by m.proposed_at desc, m.id desc limit 1""", who + DOMAIN));
    }

    /** The mandate that the person has; a renewal comes after it. */
    MandateId mandateInForce(String who) {
        return new MandateId(one("""
                select m.id from referent_mandate m join staff_member s on s.id = m.staff_member_id
                where s.email = :name and m.status = 'APPROVED' order by m.starts_on limit 1""", who + DOMAIN));
    }

    /** What the person was proposed for, if it awaits a decision and nobody has asked anything about it yet. */
    Optional<MandateId> proposal(String who) {
        return jdbc.sql("""
                        select m.id from referent_mandate m join staff_member s on s.id = m.staff_member_id
                        where s.email = :name and m.status = 'PROPOSED'
                          and not exists (select 1 from mandate_question q where q.mandate_id = m.id)""")
                .param("name", who + DOMAIN)
                .query(UUID.class)
                .optional()
                .map(MandateId::new);
    }

    /** The account on the portal, unless it is closed. */
    Optional<PortalAccountId> portalAccount(String who) {
        return jdbc.sql("""
                        select a.id from portal_account a join staff_member s on s.id = a.staff_member_id
                        where s.email = :name and a.status <> 'CLOSED'""")
                .param("name", who + DOMAIN)
                .query(UUID.class)
                .optional()
                .map(PortalAccountId::new);
    }

    /** Who heads the services with these codes, in their order: {@code mehdi.pons}. */
    List<String> heads(String... codes) {
        return jdbc.sql("""
                        select split_part(s.email, '@', 1) from headship h join staff_member s on s.id = h.staff_member_id
                        join department d on d.id = h.department_id where d.code in (:codes) and h.ends_on is null order by d.code""").param("codes", List.of(codes)).query(String.class).list();
    }

    private UUID one(String sql, String name) {
        return jdbc.sql(sql).param("name", name).query(UUID.class).single();
    }
}
