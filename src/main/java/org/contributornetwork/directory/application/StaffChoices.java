package org.contributornetwork.directory.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.DirectorateId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.security.ForNetwork;
import org.contributornetwork.shared.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People and services that a form offers to choose from. */
@Component
@Reading
@ForCommunication
public class StaffChoices {

    /** Most people that a form offers; a service with more asks for an address. */
    private static final int MOST = 500;

    private final JdbcClient jdbc;

    StaffChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who works in the service today, in French order. */
    @ForNetwork
    public List<Choice> peopleOf(DepartmentId department) {
        return jdbc.sql("""
                        select id, last_name || ' ' || first_name as label from staff_member
                        where department_id = :department and left_on is null
                        order by last_name collate "fr-x-icu", first_name collate "fr-x-icu" limit :most""")
                .param("department", department.value())
                .param("most", MOST)
                .query((row, number) -> new Choice(row.getString("id"), row.getString("label")))
                .list();
    }

    /** Who works in the services of the directorate today, in French order. */
    public List<Choice> peopleOf(DirectorateId directorate) {
        return jdbc.sql("""
                        select s.id, s.last_name || ' ' || s.first_name as label
                        from staff_member s join department d on d.id = s.department_id
                        where d.directorate_id = :directorate and s.left_on is null
                        order by s.last_name collate "fr-x-icu", s.first_name collate "fr-x-icu" limit :most""")
                .param("directorate", directorate.value())
                .param("most", MOST)
                .query((row, number) -> new Choice(row.getString("id"), row.getString("label")))
                .list();
    }

    /** The services that a person may be put in, in French order. */
    public List<Choice> openDepartments() {
        return jdbc.sql("select id, name from department where closed_on is null order by name collate \"fr-x-icu\"")
                .query((row, number) -> new Choice(row.getString("id"), row.getString("name")))
                .list();
    }

    /** The person who has this address, whatever its case. */
    @ForNetwork
    public Optional<StaffMemberId> personWithEmail(String email) {
        return jdbc.sql("select id from staff_member where lower(email) = lower(:email) and left_on is null")
                .param("email", email)
                .query(UUID.class)
                .optional()
                .map(StaffMemberId::new);
    }

    public record Choice(String id, String label) {}
}
