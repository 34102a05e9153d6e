-- Grows the city to :people (whole network) by set-based statements, faster than any import and told to nobody.
-- Deterministic: the same number of people is always the same city. Values come by set_config from the command.
-- Everything a person is told depends on their number n only, so a city of 4,000 contains the city of 40.

create or replace function pg_temp.picked(n bigint, salt int, options int) returns int
    language sql immutable as 'select 1 + ((hashint8extended(n, salt) & 1073741823) % options)::int';

create temp table growth on commit drop as
select (select count(*) from staff_member) as people_before,
       current_setting('benchmark.people')::int as people_after,
       (select count(*)::int from department) as departments_before,
       -- A city of 40 has the 20 services of any city; a metropolis of 40,000 has 400.
       greatest(20, current_setting('benchmark.people')::int / 100) as departments_after;

insert into directorate (id, version, name)
select uuidv7(), 0, (array['Direction de la culture', 'Direction des sports', 'Direction de l’éducation', 'Direction des services techniques',
    'Direction de la vie citoyenne', 'Direction des solidarités', 'Direction de l’urbanisme', 'Direction générale'])[1 + n % 8]
    || case when n < 8 then '' else ' ' || (n / 8 + 1) end
from growth, generate_series(departments_before / 10, departments_after / 10 - 1) n;

create temp table directorates on commit drop as
select id, row_number() over (order by id) - 1 as place from directorate;

insert into department (id, version, code, name, directorate_id, minimum_referents, portal_sections, expected_rhythm_days)
select uuidv7(), 0, 'S' || lpad(n::text, 3, '0'),
    (array['Sports', 'Médiathèques', 'Jeunesse', 'Espaces verts', 'État civil', 'Petite enfance', 'Archives', 'Voirie', 'Bâtiments', 'Écoles',
        'Urbanisme', 'Commerce', 'Propreté', 'Conservatoire', 'Musées', 'Théâtre', 'Logement', 'Solidarités', 'Aînés', 'Œuvres sociales'])[1 + n % 20]
    || case when n < 20 then '' else ' – secteur ' || (n / 20 + 1) end,
    d.id, 1 + n % 3, array['actualites', 'agenda'], 90
from growth, generate_series(departments_before, departments_after - 1) n
join directorates d on true
where d.place = n % (select count(*) from directorates);

create temp table departments on commit drop as
select id, row_number() over (order by code) - 1 as place from department;
create unique index on departments (place);

insert into task (id, version, name)
select uuidv7(), 0, name
from unnest(array['Actualités', 'Agenda', 'Pages fixes', 'Documents', 'Photographies']) name
where not exists (select from task);

insert into software (id, version, name)
select uuidv7(), 0, name
from unnest(array['Messagerie', 'Traitement de texte', 'Tableur', 'Retouche d’images', 'Portail', 'Réseaux sociaux', 'Cartographie', 'Agenda partagé']) name
where not exists (select from software);

create temp table people on commit drop as
select n, uuidv7() as id, d.id as department,
    (array['Léa', 'Hélène', 'Rosa', 'Cécile', 'Nadia', 'Camille', 'Élodie', 'Eric', 'Aïcha', 'Benoît', 'Claire', 'David', 'Émile', 'Fatou',
        'Gaël', 'Hugo', 'Inès', 'Jean', 'Karim', 'Loïc', 'Marie', 'Noémie', 'Omar', 'Paul', 'Quentin', 'Raphaël', 'Sophie', 'Théo', 'Ulysse',
        'Valérie', 'William', 'Xavier', 'Yasmine', 'Zoé', 'Anne-Sophie', 'Jean-Marc', 'François', 'Maëlle', 'Côme', 'Thaïs'])
        [pg_temp.picked(n, 1, 40)] as first_name,
    (array['Martin', 'Bernard', 'Étienne', 'Aubry', 'Robin', 'Lambert', 'Quéré', 'Dubois', 'Thomas', 'Robert', 'Richard', 'Petit', 'Durand',
        'Leroy', 'Moreau', 'Simon', 'Laurent', 'Lefèvre', 'Michel', 'Garcia', 'David', 'Bertrand', 'Roux', 'Vincent', 'Fournier', 'Morel',
        'Girard', 'André', 'Mercier', 'Dupont', 'Bonnet', 'François', 'Legrand', 'Gauthier', 'Diallo', 'Benali', 'Nguyen', 'Da Silva',
        'Œuvrard', 'Zidane'])[pg_temp.picked(n, 2, 40)]
    || case when pg_temp.picked(n, 3, 3) > 1 then ''
        else '-' || (array['Blanc', 'Guérin', 'Boyer', 'Garnier', 'Chevalier', 'Faure', 'Rousseau', 'Clément', 'Gautier', 'Perrin', 'Lemaire', 'Noël',
            'Brun', 'Colin', 'Vidal'])[pg_temp.picked(n, 4, 15)] end as last_name
from growth, generate_series(people_before + 1, people_after) n
join departments d on true
where d.place = (n - 1) % (select count(*) from departments);

insert into staff_member (id, version, last_name, first_name, email, job_title, department_id, telephone, office, left_on)
select id, 0, last_name, first_name,
    replace(lower(unaccent(first_name || '.' || last_name)), ' ', '') || '.' || n || '@ville.example',
    (array['Chargée d’accueil', 'Secrétaire', 'Bibliothécaire', 'Animateur', 'Gestionnaire', 'Assistante de direction', 'Technicien', ''])[pg_temp.picked(n, 5, 8)],
    department, '01 55 ' || lpad((n % 1000000)::text, 6, '0'), 'Bureau ' || n % 300,
    case when n % 50 = 49 then current_date - pg_temp.picked(n, 6, 900) end
from people;

insert into posting (id, staff_member_id, department_id, starts_on, ends_on)
select uuidv7(), id, department, current_date - 1000 - pg_temp.picked(n, 7, 2000), case when n % 50 = 49 then current_date - pg_temp.picked(n, 6, 900) end
from people;

-- Most have one task or two, and some software.
insert into staff_member_task (staff_member_id, task_id)
select p.id, t.id from people p, (select id, row_number() over (order by id) as n from task) t
where p.n % 10 < 6 and (t.n = 1 + p.n % 5 or p.n % 3 = 0 and t.n = 1 + (p.n + 2) % 5);

insert into staff_member_software (staff_member_id, software_id)
select p.id, s.id from people p, (select id, row_number() over (order by id) as n from software) s
where s.n in (1 + p.n % 8, 1 + (p.n + 3) % 8) or s.n = 1;

-- One service in twenty is without a head.
insert into headship (id, department_id, staff_member_id, starts_on)
select uuidv7(), department, p.id, current_date - 400 - pg_temp.picked(n, 8, 1000)
from (select distinct on (p.department) p.* from people p where p.n % 50 <> 49 order by p.department, p.n) p
join departments d on d.id = p.department
where d.place >= (select departments_before from growth) and d.place % 20 <> 19;

insert into user_account (id, version, email, display_name, role, status, password_hash, language, appearance, created_at)
select uuidv7(), 0, email, name, role, 'ACTIVE', current_setting('benchmark.password_hash'), 'fr', 'AUTO', now()
from (values ('helene.aubry@ville.example', 'Hélène Aubry', 'COMMUNICATION'), ('camille.rey@ville.example', 'Camille Rey', 'ADMINISTRATOR'))
    as known (email, name, role)
where not exists (select from user_account);

insert into user_account (id, version, email, display_name, role, status, password_hash, language, appearance, created_at, staff_member_id)
select uuidv7(), 0, s.email, s.first_name || ' ' || s.last_name, 'MEMBER', 'ACTIVE', current_setting('benchmark.password_hash'), 'fr', 'AUTO', now(), s.id
from people p join staff_member s on s.id = p.id
where s.left_on is null and (p.n % 10 in (1, 3) or exists (select from headship h where h.staff_member_id = p.id));

-- In a hundred people: twenty referents, five former ones, one proposed, one refused.
create temp table mandates on commit drop as
select uuidv7() as mandate, p.*,
    case when n % 100 = 33 then 'PROPOSED' when n % 100 = 18 then 'REFUSED' else 'APPROVED' end as status,
    now() - case when n % 100 = 33 then make_interval(days => pg_temp.picked(n, 9, 12)) when n % 20 = 7 then make_interval(days => 800)
        else make_interval(days => 20 + pg_temp.picked(n, 9, 300)) end - make_interval(mins => pg_temp.picked(n, 10, 1440)) as proposed_at
from people p
where n % 50 <> 49 and (n % 5 = 1 or n % 20 = 7 or n % 100 in (33, 18));

insert into referent_mandate (id, version, department_id, staff_member_id, status, origin, reason, proposed_at, proposed_by, proposed_by_name,
    waiting_since, decided_at, decided_by, decided_by_name, refusal_reason, starts_on, ends_on)
select m.mandate, 0, department, m.id, status, 'COMMUNICATION', 'Publie déjà les actualités du service.', proposed_at, a.id, a.display_name, proposed_at,
    case when status <> 'PROPOSED' then proposed_at + interval '3 days' end, case when status <> 'PROPOSED' then a.id end,
    case when status <> 'PROPOSED' then a.display_name end, case when status = 'REFUSED' then 'Change de service au printemps.' end,
    case when status = 'APPROVED' then proposed_at::date + 4 end, case when status = 'APPROVED' then proposed_at::date + 369 end
from mandates m, (select id, display_name from user_account where role = 'COMMUNICATION') a;

-- In a hundred people: thirty accounts on the portal, of which one is asked for, one created, one suspended; a quarter of the rest sleeps.
insert into portal_account (id, version, staff_member_id, user_name, status, requested_at, requested_by_name, created_on,
    roles_set_on, sections_set_on, welcome_sent_on, last_contribution_on, suspended_on, suspension_reason, status_before_suspension)
select uuidv7(), 0, id, 'agent.' || n, status, now() - interval '400 days', 'Hélène Aubry', case when status <> 'REQUESTED' then current_date - 390 end,
    case when status not in ('REQUESTED', 'CREATED') then current_date - 389 end, case when status not in ('REQUESTED', 'CREATED') then current_date - 389 end,
    case when status not in ('REQUESTED', 'CREATED') then current_date - 389 end,
    case when status not in ('REQUESTED', 'CREATED', 'CONFIGURED') then current_date - pg_temp.picked(n, 13, 120) end,
    case when status = 'SUSPENDED' then current_date - 5 end, case when status = 'SUSPENDED' then 'Congé.' end,
    case when status = 'SUSPENDED' then 'ACTIVE' end
from (select *, case n % 100 when 41 then 'REQUESTED' when 61 then 'CREATED' when 81 then 'CONFIGURED' when 21 then 'SUSPENDED' else 'ACTIVE' end as status
      from people where n % 50 <> 49 and (n % 5 = 1 or pg_temp.picked(n, 14, 10) = 1)) p;

-- Three services in four have signed how they validate; one in four has something to sign.
create temp table sheets on commit drop as
select uuidv7() as sheet, h.department_id, h.staff_member_id, number, case when number = 1 then 'SIGNED' else 'AWAITING_SIGNATURE' end as status
from headship h join departments d on d.id = h.department_id, generate_series(1, 2) number
where d.place % 4 <> 0 and (number = 1 or d.place % 4 = 1) and d.place >= (select departments_before from growth);

insert into organisation_sheet (id, version, department_id, number, status, agreed_on, drafted_at, drafted_by, drafted_by_name, changed_at, submitted_at,
    signed_at, signed_by, signed_by_name)
select sheet, 0, department_id, number, status, current_date - 200, now() - interval '200 days', a.id, a.display_name, now() - interval '200 days', now() - interval '190 days',
    case when status = 'SIGNED' then now() - interval '180 days' end, case when status = 'SIGNED' then a.id end,
    case when status = 'SIGNED' then a.display_name end
from sheets, (select id, display_name from user_account where role = 'COMMUNICATION') a;

insert into validation_circuit (id, sheet_id, content_type, kind, validator_id, validator_name)
select uuidv7(), sheet, type, 'DEPARTMENT', staff_member_id, 'Responsable du service' from sheets, unnest(array['PAGE', 'NEWS', 'EVENT', 'DOCUMENT']) type;

-- History: each person was added, one in three changed since, and each mandate was proposed and decided.
insert into history_entry (id, occurred_at, event, author_id, author_name, subject_type, subject_id, subject_label, department_id, staff_member_id, changes, reason)
select uuidv7(at - now()), at, event, a.id, a.display_name, type, subject, label, department, person, changes::jsonb, reason
from (select id, display_name from user_account where role = 'COMMUNICATION') a,
    (select now() - interval '700 days' - make_interval(mins => pg_temp.picked(n, 11, 1440)) as at, 'staff.added' as event, 'STAFF_MEMBER' as type,
         id as subject, first_name || ' ' || last_name as label, department, id as person, '[]' as changes, null as reason from people
     union all
     select now() - interval '300 days' - make_interval(mins => pg_temp.picked(n, 12, 1440)), 'staff.changed', 'STAFF_MEMBER', id, first_name || ' ' || last_name,
         department, id, '[{"field": "telephone", "before": "01 55 00 00 00", "after": "01 55 00 18 95"}]', null from people where n % 3 = 0
     union all
     select m.proposed_at, 'mandate.proposed', 'MANDATE', m.mandate, first_name || ' ' || last_name, department, m.id, '[]',
         'Publie déjà les actualités du service.' from mandates m
     union all
     select m.proposed_at + interval '3 days', case m.status when 'REFUSED' then 'mandate.refused' else 'mandate.approved' end, 'MANDATE', m.mandate,
         first_name || ' ' || last_name, department, m.id, '[]', null
     from mandates m where m.status <> 'PROPOSED') lines
order by at;
