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

-- Three directorates in four have a head: whoever heads the first of their services.
insert into directorate_headship (id, directorate_id, staff_member_id, starts_on)
select uuidv7(), o.id, h.staff_member_id, current_date - 300
from directorates o cross join lateral (
    select h.staff_member_id from headship h join departments p on p.id = h.department_id join department d on d.id = p.id
    where d.directorate_id = o.id order by p.place limit 1) h
where o.place % 4 <> 3 and not exists (select from directorate_headship x where x.directorate_id = o.id);

insert into user_account (id, version, email, display_name, role, status, password_hash, language, appearance, created_at)
select uuidv7(), 0, email, name, role, 'ACTIVE', current_setting('benchmark.password_hash'), 'fr', 'AUTO', now()
from (values ('helene.aubry@ville.example', 'Hélène Aubry', 'COMMUNICATION'), ('camille.rey@ville.example', 'Camille Rey', 'ADMINISTRATOR'))
    as known (email, name, role)
where not exists (select from user_account);

insert into user_account (id, version, email, display_name, role, status, password_hash, language, appearance, created_at, staff_member_id)
select uuidv7(), 0, s.email, s.first_name || ' ' || s.last_name, 'MEMBER', 'ACTIVE', current_setting('benchmark.password_hash'), 'fr', 'AUTO', now(), s.id
from people p join staff_member s on s.id = p.id
where s.left_on is null and (p.n % 10 in (1, 3) or exists (select from headship h where h.staff_member_id = p.id));

-- One head in ten is away and has named a deputy; one more has had one, in summer.
insert into deputy (id, version, department_id, head_id, staff_member_id, scope, starts_on, ends_on, named_at, named_by, named_by_name)
select uuidv7(), 0, h.department_id, h.staff_member_id, p.id, array['REFERENTS', 'ORGANISATION'],
    current_date - case when d.place % 10 = 4 then 10 else 120 end, current_date + case when d.place % 10 = 4 then 20 else -90 end,
    now() - interval '130 days', a.id, a.display_name
from headship h join departments d on d.id = h.department_id
cross join lateral (select p.id from people p where p.department = d.id and p.id <> h.staff_member_id order by p.n limit 1) p,
    (select id, display_name from user_account where role = 'COMMUNICATION') a
where d.place >= (select departments_before from growth) and d.place % 10 in (4, 7);

-- In a hundred people: twenty referents of whom four near the end of their year, five former ones, one proposed, one refused.
create temp table mandates on commit drop as
select uuidv7() as mandate, p.*,
    case when n % 400 = 133 then 'INFORMATION_REQUESTED' when n % 100 = 33 then 'PROPOSED' when n % 100 = 18 then 'REFUSED' else 'APPROVED' end as status,
    now() - case when n % 100 = 33 then make_interval(days => pg_temp.picked(n, 9, 12)) when n % 20 = 7 then make_interval(days => 800)
        when n % 25 = 1 then make_interval(days => 305 + pg_temp.picked(n, 9, 60))
        else make_interval(days => 20 + pg_temp.picked(n, 9, 300)) end - make_interval(mins => pg_temp.picked(n, 10, 1440)) as proposed_at
from people p
where n % 50 <> 49 and (n % 5 = 1 or n % 20 = 7 or n % 100 in (33, 18));

insert into referent_mandate (id, version, department_id, staff_member_id, status, origin, rank, reason, proposed_at, proposed_by, proposed_by_name,
    waiting_since, decided_at, decided_by, decided_by_name, refusal_reason, starts_on, ends_on)
select m.mandate, 0, department, m.id, status, 'COMMUNICATION', case when n % 25 = 11 then 'SUBSTITUTE' else 'PRINCIPAL' end,
    'Publie déjà les actualités du service.', proposed_at, a.id, a.display_name, proposed_at,
    case when decided then proposed_at + interval '3 days' end, case when decided then a.id end,
    case when decided then a.display_name end, case when status = 'REFUSED' then 'Change de service au printemps.' end,
    case when status = 'APPROVED' then proposed_at::date + 4 end, case when status = 'APPROVED' then proposed_at::date + 369 end
from (select *, status in ('APPROVED', 'REFUSED') as decided from mandates) m,
    (select id, display_name from user_account where role = 'COMMUNICATION') a;

-- One in four of those near their end has been renewed.
insert into referent_mandate (id, version, department_id, staff_member_id, status, origin, reason, proposed_at, proposed_by, proposed_by_name,
    waiting_since, decided_at, decided_by, decided_by_name, starts_on, ends_on, renews)
select uuidv7(), 0, department, m.id, 'APPROVED', 'HEAD', 'Publie déjà les actualités du service.', now() - interval '2 days', a.id, a.display_name,
    now() - interval '2 days', now() - interval '2 days', a.id, a.display_name, m.proposed_at::date + 369, m.proposed_at::date + 734, m.mandate
from mandates m, (select id, display_name from user_account where role = 'COMMUNICATION') a
where n % 100 = 26;

insert into mandate_question (id, mandate_id, question, asked_at, asked_by, asked_by_name)
select uuidv7(), m.mandate, 'A-t-il le temps qu’il faut ?', m.proposed_at + interval '1 hour', a.id, a.display_name
from mandates m, (select id, display_name from user_account where role = 'COMMUNICATION') a where m.status = 'INFORMATION_REQUESTED';

-- Of ten services eight have signed how they validate, one of these for the second time and one with another in preparation; one has it to sign.
create temp table sheets on commit drop as
select uuidv7() as sheet, d.place, h.department_id, h.staff_member_id, number,
    case when d.place % 10 = 8 then 'AWAITING_SIGNATURE' when d.place % 10 = 2 and number = 2 then 'DRAFT' else 'SIGNED' end as status
from headship h join departments d on d.id = h.department_id, generate_series(1, 2) number
where d.place >= (select departments_before from growth) and d.place % 10 <> 5 and (number = 1 or d.place % 10 in (2, 3));

insert into organisation_sheet (id, version, department_id, number, status, agreed_on, agreed_with, drafted_at, drafted_by, drafted_by_name,
    changes, submitted_at, signed_at, signed_by, signed_by_name)
select s.sheet, 0, s.department_id, number, s.status, current_date - 300 + 140 * number, 'avec la direction du service',
    now() - make_interval(days => 300 - 140 * number), a.id, a.display_name, 0,
    case when s.status <> 'DRAFT' then now() - make_interval(days => 298 - 140 * number) end,
    case when s.status = 'SIGNED' then now() - make_interval(days => 296 - 140 * number) end,
    case when s.status = 'SIGNED' then u.id end, case when s.status = 'SIGNED' then u.display_name end
from sheets s join user_account u on u.staff_member_id = s.staff_member_id,
    (select id, display_name from user_account where role = 'COMMUNICATION') a;

insert into validation_circuit (id, sheet_id, content_type, kind, validator_id, validator_name, official_name, official_delegation)
select uuidv7(), s.sheet, type, kind, case when kind <> 'DIRECT' then p.id end,
    case when kind <> 'DIRECT' then p.first_name || ' ' || p.last_name else '' end,
    case when kind = 'POLITICAL' then 'Irène Castel' else '' end, case when kind = 'POLITICAL' then 'culture et patrimoine' else '' end
from sheets s join staff_member p on p.id = s.staff_member_id,
    (values ('PAGE', 'POLITICAL'), ('NEWS', 'DEPARTMENT'), ('EVENT', 'DIRECT'), ('DOCUMENT', 'DEPARTMENT')) as way (type, kind);

-- Whoever is a referent or has a task has an account on the portal, but for three in a hundred. Of a hundred accounts two are asked for, three
-- created, three ready, two suspended; of the others one in four sleeps. The portal agrees with nearly all of them.
create temp table accounts on commit drop as
select uuidv7() as account, p.n, p.id as person, p.department, m.mandate, portal_user_name(p.first_name, p.last_name) || '_' || p.n as user_name,
    p.first_name || ' ' || p.last_name as name, p.n % 5 = 1 as referent, at.status,
    current_date - case when at.status in ('CREATED', 'CONFIGURED') then pg_temp.picked(p.n, 21, 120) else 600 + pg_temp.picked(p.n, 21, 1000) end
        as created_on,
    current_date - case when pg_temp.picked(p.n, 22, 4) = 1 then 90 + pg_temp.picked(p.n, 23, 490) else pg_temp.picked(p.n, 23, 85) end as last_contribution_on,
    case when at.status in ('REQUESTED', 'CLOSED') or pg_temp.picked(p.n, 24, 100) = 1 then 'ABSENT'
        when at.status = 'SUSPENDED' or pg_temp.picked(p.n, 24, 100) = 2 then 'BLOCKED' else 'ACTIVE' end as observed
from people p
cross join lateral (select case when p.n % 50 = 49 then 'CLOSED' when x <= 2 then 'REQUESTED' when x <= 5 then 'CREATED' when x <= 8 then 'CONFIGURED'
    when x <= 10 then 'SUSPENDED' else 'ACTIVE' end as status from pg_temp.picked(p.n, 20, 100) x) at
left join mandates m on m.id = p.id and p.n % 5 = 1
where (p.n % 10 < 6 or p.n % 5 = 1 or p.n % 50 = 49) and pg_temp.picked(p.n, 25, 100) > 3;

insert into portal_account (id, version, staff_member_id, user_name, status, mandate_id, requested_at, requested_by_name, created_on, roles_set_on,
    sections_set_on, welcome_sent_on, first_sign_in_on, charter_accepted_on, last_contribution_on, status_before_suspension, suspended_on,
    suspension_reason, closed_on, closing_reason, observed_at, observed_status, observed_roles, observed_created_on, observed_last_access_at,
    observed_last_sign_in_at)
select account, 0, person, user_name, status, mandate, case when created then created_on - interval '5 days' else now() - interval '4 days' end,
    'Hélène Aubry', case when created then created_on end, case when created then created_on + 1 end, case when configured then created_on + 1 end,
    case when configured then created_on + 2 end, case when contributed then created_on + 5 end, case when contributed then created_on + 9 end,
    case when contributed then last_contribution_on end, case when status = 'SUSPENDED' then 'ACTIVE' end,
    case when status = 'SUSPENDED' then current_date - 20 end, case when status = 'SUSPENDED' then 'Absence longue, en accord avec le service.' end,
    case when status = 'CLOSED' then current_date - 10 end, case when status = 'CLOSED' then 'Départ' end,
    now() - interval '2 days', observed,
    case when observed = 'ABSENT' then '{}' when referent then array['Contributeur', 'Référent'] else array['Contributeur'] end
        || case when observed <> 'ABSENT' and pg_temp.picked(n, 26, 100) <= 3 then array['Administrateur'] else '{}' end,
    case when observed <> 'ABSENT' then created_on end, case when contributed then last_contribution_on + interval '9 hours' end,
    case when contributed then last_contribution_on + interval '9 hours' end
from (select *, status <> 'REQUESTED' as created, status in ('CONFIGURED', 'ACTIVE', 'SUSPENDED', 'CLOSED') as configured,
          status in ('ACTIVE', 'SUSPENDED', 'CLOSED') as contributed from accounts) a;

insert into portal_contribution (content_id, revision_id, user_name, title, content_type, revised_at)
select n * 10 + k, n * 10 + k, user_name, (array['Horaires et contacts', 'Travaux dans le quartier', 'Inscriptions ouvertes', 'Règlement intérieur'])[k],
    (array['Page', 'Actualité', 'Actualité', 'Document'])[k], last_contribution_on + interval '9 hours' - make_interval(days => 40 * (k - 1))
from accounts, generate_series(1, 4) k where status in ('ACTIVE', 'SUSPENDED', 'CLOSED');

-- One user of the portal in two hundred is nobody's.
insert into portal_stranger (user_name, email, status, roles, last_access_at, observed_at)
select 'stagiaire_' || n, 'stagiaire.' || n || '@ville.example', case when n % 3 = 0 then 'BLOCKED' else 'ACTIVE' end, array['Contributeur'],
    now() - make_interval(days => pg_temp.picked(n, 27, 900)), now() - interval '2 days'
from people where n % 200 = 40;

-- History: each person was added, one in three changed since; each mandate was proposed and decided, each sheet drafted and signed, each account
-- asked for and used.
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
     from mandates m where m.status in ('APPROVED', 'REFUSED')
     union all
     select now() - make_interval(days => 300 - 140 * number, mins => place::int), 'organisation.drafted', 'ORGANISATION', sheet,
         d.name || ' · ' || number, d.id, null, '[]', null
     from sheets s join department d on d.id = s.department_id
     union all
     select now() - make_interval(days => 296 - 140 * number, mins => place::int), 'organisation.signed', 'ORGANISATION', sheet,
         d.name || ' · ' || number, d.id, null, '[]', null
     from sheets s join department d on d.id = s.department_id where s.status = 'SIGNED'
     union all
     select created_on - interval '5 days', 'portal.requested', 'PORTAL_ACCOUNT', account, name || ' · ' || user_name, department, person, '[]', null
     from accounts
     union all
     select created_on + interval '5 days', 'portal.activated', 'PORTAL_ACCOUNT', account, name || ' · ' || user_name, department, person, '[]', null
     from accounts where status = 'ACTIVE') lines
order by at;
