create table directorate (
    id uuid constraint pk_directorate primary key,
    version integer not null,
    name text not null constraint ck_directorate_name check (char_length(name) between 1 and 200)
);
create unique index uk_directorate_name on directorate (search_fold(name));

create table department (
    id uuid constraint pk_department primary key,
    version integer not null,
    code text not null constraint ck_department_code check (char_length(code) between 1 and 20),
    name text not null constraint ck_department_name check (char_length(name) between 1 and 200),
    directorate_id uuid not null constraint fk_department_directorate references directorate,
    minimum_referents integer not null constraint ck_department_minimum_referents check (minimum_referents between 0 and 50),
    portal_sections text[] not null default '{}',
    expected_rhythm_days integer not null constraint ck_department_expected_rhythm check (expected_rhythm_days between 1 and 3650),
    closed_on date,
    search_text text generated always as (search_fold(code || ' ' || name)) stored
);
create unique index uk_department_code on department (lower(code));
create index ix_department_name on department (name collate "fr-x-icu", id);
create index ix_department_directorate on department (directorate_id);
create index ix_department_search on department using gin (search_text gin_trgm_ops);

create table staff_member (
    id uuid constraint pk_staff_member primary key,
    version integer not null,
    last_name text not null constraint ck_staff_member_last_name check (char_length(last_name) between 1 and 100),
    first_name text not null constraint ck_staff_member_first_name check (char_length(first_name) between 1 and 100),
    email text not null constraint ck_staff_member_email check (char_length(email) between 3 and 254),
    job_title text not null default '' constraint ck_staff_member_job_title check (char_length(job_title) <= 200),
    department_id uuid not null constraint fk_staff_member_department references department,
    telephone text not null default '' constraint ck_staff_member_telephone check (char_length(telephone) <= 40),
    office text not null default '' constraint ck_staff_member_office check (char_length(office) <= 100),
    accompaniment_notes text not null default '' constraint ck_staff_member_notes check (char_length(accompaniment_notes) <= 10000),
    left_on date,
    search_text text generated always as (search_fold(first_name || ' ' || last_name || ' ' || first_name || ' ' || email)) stored
);
create unique index uk_staff_member_email on staff_member (lower(email));
create index ix_staff_member_name on staff_member (last_name collate "fr-x-icu", first_name collate "fr-x-icu", id);
create index ix_staff_member_department on staff_member (department_id, last_name collate "fr-x-icu", first_name collate "fr-x-icu", id);
create index ix_staff_member_search on staff_member using gin (search_text gin_trgm_ops);

-- Where a person worked and when: a change of service closes a row and opens the next, a departure closes the last.
create table posting (
    id uuid constraint pk_posting primary key,
    staff_member_id uuid not null constraint fk_posting_staff_member references staff_member,
    department_id uuid not null constraint fk_posting_department references department,
    starts_on date,
    ends_on date,
    constraint ck_posting_dates check (ends_on >= starts_on),
    constraint ex_posting_overlap exclude using gist (staff_member_id with =, daterange(starts_on, ends_on) with &&)
        deferrable initially deferred
);

-- Who heads a service and when; ends_on is the first day without the charge. A gap is a vacancy.
create table headship (
    id uuid constraint pk_headship primary key,
    department_id uuid not null constraint fk_headship_department references department,
    staff_member_id uuid not null constraint fk_headship_staff_member references staff_member,
    starts_on date not null,
    ends_on date,
    constraint ck_headship_dates check (ends_on >= starts_on),
    -- Deferred: Hibernate inserts the new head before it ends the former one.
    constraint ex_headship_overlap exclude using gist (department_id with =, daterange(starts_on, ends_on) with &&)
        deferrable initially deferred
);
create index ix_headship_staff_member on headship (staff_member_id);

-- Lists that communication edits; a retired entry stays on the records that have it.
create table task (
    id uuid constraint pk_task primary key,
    version integer not null,
    name text not null constraint ck_task_name check (char_length(name) between 1 and 100),
    retired boolean not null default false
);
create unique index uk_task_name on task (search_fold(name));

create table software (
    id uuid constraint pk_software primary key,
    version integer not null,
    name text not null constraint ck_software_name check (char_length(name) between 1 and 100),
    retired boolean not null default false
);
create unique index uk_software_name on software (search_fold(name));

create table staff_member_task (
    staff_member_id uuid not null constraint fk_staff_member_task_staff_member references staff_member,
    task_id uuid not null constraint fk_staff_member_task_task references task,
    constraint pk_staff_member_task primary key (staff_member_id, task_id)
);
create index ix_staff_member_task_task on staff_member_task (task_id);

create table staff_member_software (
    staff_member_id uuid not null constraint fk_staff_member_software_staff_member references staff_member,
    software_id uuid not null constraint fk_staff_member_software_software references software,
    constraint pk_staff_member_software primary key (staff_member_id, software_id)
);
create index ix_staff_member_software_software on staff_member_software (software_id);

-- The account of a person of the register; an administrator may have one without being in it.
alter table user_account add column staff_member_id uuid
    constraint fk_user_account_staff_member references staff_member
    constraint uk_user_account_staff_member unique;
