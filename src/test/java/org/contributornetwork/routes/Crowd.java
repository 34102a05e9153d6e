package org.contributornetwork.routes;

import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fills every list and every record of the city with as many rows as asked. */
final class Crowd {

    private static final String GROWTH = """
            insert into directorate (id, version, name)
            select gen_random_uuid(), 0, 'Direction n° ' || n from generate_series(:from, :to) n;

            insert into directorate_headship (id, directorate_id, staff_member_id, starts_on)
            select gen_random_uuid(), d.id, s.id, date '2026-01-01' from directorate d
            join generate_series(:from, :to) n on d.name = 'Direction n° ' || n, staff_member s where s.email = 'mehdi.pons@ville.example';
            insert into department (id, version, code, name, directorate_id, minimum_referents, portal_sections, expected_rhythm_days)
            select gen_random_uuid(), 0, 'S' || n, 'Secteur ' || n, d.id, 1, '{}', 90
            from generate_series(:from, :to) n join directorate d on d.name = 'Direction n° ' || n;

            insert into task (id, version, name) select gen_random_uuid(), 0, 'Tâche ' || n from generate_series(:from, :to) n;
            insert into software (id, version, name) select gen_random_uuid(), 0, 'Logiciel ' || n from generate_series(:from, :to) n;

            insert into staff_member (id, version, last_name, first_name, email, department_id)
            select gen_random_uuid(), 0, 'Martin', 'Jeanne ' || n, 'jeanne.' || n || '@ville.example', '{department}'
            from generate_series(:from, :to) n;

            insert into staff_member_task (staff_member_id, task_id)
            select s.id, t.id from staff_member s, task t, generate_series(:from, :to) n
            where t.name = 'Tâche ' || n and s.email in ('jeanne.' || n || '@ville.example', 'lea.etienne@ville.example');
            insert into staff_member_software (staff_member_id, software_id)
            select s.id, t.id from staff_member s, software t, generate_series(:from, :to) n
            where t.name = 'Logiciel ' || n and s.email in ('jeanne.' || n || '@ville.example', 'lea.etienne@ville.example');

            update posting set starts_on = date '2026-01-01' where staff_member_id = '{person}' and starts_on is null;
            insert into posting (id, staff_member_id, department_id, starts_on, ends_on)
            select gen_random_uuid(), '{person}', '{other-department}', date '2000-01-01' + n * 10, date '2000-01-05' + n * 10
            from generate_series(:from, :to) n;
            insert into headship (id, department_id, staff_member_id, starts_on, ends_on)
            select gen_random_uuid(), '{department}', '{person}', date '2000-01-01' + n * 10, date '2000-01-05' + n * 10
            from generate_series(:from, :to) n;
            insert into headship (id, department_id, staff_member_id, starts_on)
            select gen_random_uuid(), d.id, s.id, date '2026-01-01' from department d
            join generate_series(:from, :to) n on d.code = 'S' || n, staff_member s where s.email = 'nadia.robin@ville.example';

            insert into user_account (id, version, email, display_name, role, status, password_hash, language, appearance, created_at, staff_member_id)
            select gen_random_uuid(), 0, s.email, s.first_name || ' ' || s.last_name, 'MEMBER', 'ACTIVE', 'none', 'fr', 'AUTO', now(), s.id
            from staff_member s join generate_series(:from, :to) n on s.email = 'jeanne.' || n || '@ville.example';

            insert into referent_mandate (id, version, department_id, staff_member_id, status, origin, reason, proposed_at, proposed_by, proposed_by_name)
            select gen_random_uuid(), 0, s.department_id, s.id, 'PROPOSED', 'PERSON', 'Publie déjà.', now() - n * interval '1 hour', a.id, a.display_name
            from generate_series(:from, :to) n
            join staff_member s on s.email = 'jeanne.' || n || '@ville.example' join user_account a on a.staff_member_id = '{person}';
            insert into referent_mandate (id, version, department_id, staff_member_id, status, origin, reason, proposed_at, proposed_by, proposed_by_name,
                decided_at, decided_by, decided_by_name, starts_on, ends_on)
            select gen_random_uuid(), 0, '{department}', '{person}', 'APPROVED', 'COMMUNICATION', 'Publie déjà.', now(), a.id, a.display_name,
                now(), a.id, a.display_name, date '2000-01-01' + n * 10, date '2000-01-05' + n * 10
            from generate_series(:from, :to) n, user_account a where a.role = 'COMMUNICATION' and a.status = 'ACTIVE';

            insert into referent_mandate (id, version, department_id, staff_member_id, status, origin, reason, proposed_at, proposed_by, proposed_by_name,
                decided_at, decided_by, decided_by_name, starts_on, ends_on)
            select gen_random_uuid(), 0, s.department_id, s.id, 'APPROVED', 'COMMUNICATION', 'Publie déjà.', now(), a.id, a.display_name,
                now(), a.id, a.display_name, date '2025-12-20', date '2026-12-20'
            from generate_series(:from, :to) n join staff_member s on s.email = 'jeanne.' || n || '@ville.example',
                user_account a where a.role = 'COMMUNICATION' and a.status = 'ACTIVE';
            insert into mandate_question (id, mandate_id, question, asked_at, asked_by, asked_by_name, answer, answered_at, answered_by, answered_by_name)
            select gen_random_uuid(), '{mandate}', 'Question ' || n, now(), a.id, a.display_name, 'Réponse ' || n, now(), a.id, a.display_name
            from generate_series(:from, :to) n, user_account a where a.role = 'COMMUNICATION' and a.status = 'ACTIVE';

            insert into organisation_sheet (id, version, department_id, number, status, drafted_at, drafted_by, drafted_by_name, changes,
                submitted_at, signed_at, signed_by, signed_by_name)
            select gen_random_uuid(), 0, '{department}', n + 100, 'SIGNED', now(), a.id, a.display_name, 0, now(), now(), a.id, a.display_name
            from generate_series(:from, :to) n, user_account a where a.role = 'COMMUNICATION' and a.status = 'ACTIVE';
            insert into validation_circuit (id, sheet_id, content_type, kind)
            select gen_random_uuid(), o.id, type, 'DIRECT' from generate_series(:from, :to) n
            join organisation_sheet o on o.department_id = '{department}' and o.number = n + 100,
                unnest(array['PAGE', 'NEWS', 'EVENT', 'DOCUMENT']) type;
            insert into deputy (id, version, department_id, head_id, staff_member_id, scope, starts_on, ends_on, named_at, named_by, named_by_name)
            select gen_random_uuid(), 0, '{department}', '{colleague}', '{person}', array['REFERENTS'], date '2000-01-01' + n * 10,
                date '2000-01-05' + n * 10, now(), a.id, a.display_name
            from generate_series(:from, :to) n, user_account a where a.role = 'COMMUNICATION' and a.status = 'ACTIVE';
            insert into portal_account (id, version, staff_member_id, user_name, status, requested_at, requested_by_name, created_on,
                observed_at, observed_status)
            select gen_random_uuid(), 0, s.id, 'jeanne_' || n, 'CREATED', now(), 'Hélène Aubry', date '2026-01-01', now(), 'BLOCKED'
            from staff_member s join generate_series(:from, :to) n on s.email = 'jeanne.' || n || '@ville.example';
            insert into portal_contribution (content_id, revision_id, user_name, title, content_type, revised_at)
            select n, n, 'lea_etienne', 'Forum ' || n, 'Événement', now() - n * interval '1 day' from generate_series(:from, :to) n;
            insert into portal_stranger (user_name, email, status, roles, observed_at)
            select 'inconnu_' || n, '', 'ACTIVE', '{Contributeur}', now() from generate_series(:from, :to) n;

            insert into history_entry (id, occurred_at, event, author_name, subject_type, subject_id, subject_label, department_id, staff_member_id, changes)
            select gen_random_uuid(), now() - n * interval '1 day', event, 'Hélène Aubry', type, subject, 'Léa Étienne', '{department}', '{person}',
                '[{"field": "telephone", "before": "1", "after": "2"}]'
            from generate_series(:from, :to) n,
                (values ('staff.changed', 'STAFF_MEMBER', '{person}'::uuid), ('department.changed', 'DEPARTMENT', '{department}'),
                        ('mandate.proposed', 'MANDATE', '{mandate}'), ('mandate.approved', 'MANDATE', '{approved-mandate}'),
                        ('account.changed', 'ACCOUNT', '{account}'), ('organisation.changed', 'ORGANISATION', '{signed-sheet}'),
                        ('directorate.added', 'DIRECTORATE', '{directorate}'), ('portal.ticked', 'PORTAL_ACCOUNT', '{portal}'),
                        ('mail.opened', 'MAIL', '{mail}')) as told (event, type, subject);

            insert into outgoing_mail (id, message_id, event_id, kind, recipient_email, recipient_name, language, subject, text_body, html_body,
                confidential, status, queued_at, next_attempt_at)
            select gen_random_uuid(), gen_random_uuid()::text, gen_random_uuid(), 'mandate-approved', 'lea.etienne@ville.example', 'Léa Étienne', 'fr',
                'Approuvé', 'Approuvé', '<p>Approuvé</p>', false, 'QUEUED', now(), now()
            from generate_series(:from, :to) n;

            insert into saved_view (id, version, account_id, list, name, query, saved_at)
            select gen_random_uuid(), 0, '{account}', l.code, 'Vue n° ' || n, 'q=' || n, now()
            from generate_series(:from, :to) n, (values ('departments'), ('staff'), ('mandates'), ('portal-accounts')) l (code);

            insert into batch (id, version, kind, done_at, done_by, done_by_name, records)
            select gen_random_uuid(), 0, 'staff.invite', now(), a.id, a.display_name, 3
            from generate_series(:from, :to) n, user_account a where a.role = 'COMMUNICATION' and a.status = 'ACTIVE';
            insert into batch_record (batch_id, record_id, label, version_after)
            select '{batch}', gen_random_uuid(), 'Jeanne ' || n, 0 from generate_series(:from, :to) n;

            insert into import_run (id, version, kind, file_name, mapping, status, lines_total, uploaded_at, uploaded_by, uploaded_by_name)
            select gen_random_uuid(), 0, 'services', 'services-' || n || '.csv', '{}', 'UPLOADED', 3, now(), a.id, a.display_name
            from generate_series(:from, :to) n, user_account a where a.role = 'COMMUNICATION' and a.status = 'ACTIVE';
            insert into import_fault (import_run_id, line, position, field, value, message_key)
            select '{faulty-import}', n + 10, 1, 'name', 'x', 'import.fault.required' from generate_series(:from, :to) n
            """;

    private final JdbcTemplate jdbc;
    private final RoutesCity places;
    private int size;

    Crowd(JdbcTemplate jdbc, RoutesCity places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    void growTo(int rows) {
        String growth = GROWTH.replace(":from", String.valueOf(size + 1)).replace(":to", String.valueOf(rows));
        jdbc.execute(places.spelled(growth, Map.of()));
        size = rows;
    }
}
