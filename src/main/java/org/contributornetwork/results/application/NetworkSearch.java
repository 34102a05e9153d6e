package org.contributornetwork.results.application;

import java.util.List;
import java.util.UUID;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForSignedIn;
import org.contributornetwork.shared.Reading;
import org.contributornetwork.shared.paging.SearchText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The search box of every page: services, people and mandates whose words contain what was typed, accents and case apart. */
@Component
@Reading
@ForSignedIn
public class NetworkSearch {

    /** Most findings of a kind; beyond them the list of that kind has filters. */
    public static final int SHOWN = 10;

    private final JdbcClient jdbc;

    NetworkSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Finding> find(@Nullable String typed, Actor actor) {
        String pattern = SearchText.contains(typed);
        if (pattern.isEmpty()) {
            return List.of();
        }
        UUID self = actor.staffMember() == null ? new UUID(0, 0) : actor.staffMember();
        return jdbc.sql("""
                        (select 'DEPARTMENT' as kind, d.id, d.name as label, o.name as detail, 1 as rank
                         from department d join directorate o on o.id = d.directorate_id
                         where :network and d.search_text like (select search_fold(:text))
                         order by d.name collate "fr-x-icu" limit :shown)
                        union all
                        (select 'STAFF_MEMBER', s.id, s.first_name || ' ' || s.last_name, d.name, 2
                         from staff_member s join department d on d.id = s.department_id
                         where s.search_text like (select search_fold(:text))
                           and (:communication or s.id = :self or :network and s.left_on is null)
                         order by s.last_name collate "fr-x-icu", s.first_name collate "fr-x-icu" limit :shown)
                        union all
                        (select 'MANDATE', m.id, s.first_name || ' ' || s.last_name, d.name, 3
                         from referent_mandate m
                         join staff_member s on s.id = m.staff_member_id
                         join department d on d.id = m.department_id
                         where (s.search_text like (select search_fold(:text)) or d.search_text like (select search_fold(:text)))
                           and (:communication or m.department_id = any(:headed) or m.staff_member_id = :self
                                or m.proposed_by = :account)
                         order by m.proposed_at desc limit :shown)
                        order by rank""")
                .param("text", pattern)
                .param("network", actor.isInNetwork())
                .param("communication", actor.isCommunication())
                .param("self", self)
                .param("account", actor.account().value())
                .param("headed", actor.decidedDepartments())
                .param("shown", SHOWN)
                .query((row, number) -> new Finding(
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("id", UUID.class),
                        row.getString("label"),
                        row.getString("detail")))
                .list();
    }

    public enum Kind {
        DEPARTMENT("/departments/"),
        STAFF_MEMBER("/staff/"),
        MANDATE("/mandates/");

        private final String path;

        Kind(String path) {
            this.path = path;
        }
    }

    public record Finding(Kind kind, UUID id, String label, String detail) {

        public String href() {
            return kind.path + id;
        }
    }
}
