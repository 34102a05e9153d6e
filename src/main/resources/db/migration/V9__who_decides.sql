-- Who heads a directorate and when; where nobody heads one of its services, that person decides for it.
create table directorate_headship (
    id uuid constraint pk_directorate_headship primary key,
    directorate_id uuid not null constraint fk_directorate_headship_directorate references directorate,
    staff_member_id uuid not null constraint fk_directorate_headship_staff_member references staff_member,
    starts_on date not null,
    -- First day without the charge.
    ends_on date,
    constraint ck_directorate_headship_dates check (ends_on >= starts_on),
    -- Deferred: Hibernate inserts the new head before it ends the former one.
    constraint ex_directorate_headship_overlap exclude using gist (directorate_id with =, daterange(starts_on, ends_on) with &&)
        deferrable initially deferred
);
create index ix_directorate_headship_staff_member on directorate_headship (staff_member_id);

-- Whom the head of a service names to decide in their place, from a day to a day. It holds only while that person heads the
-- service: a deputy of a former head is nobody's deputy, and a deputy names none.
create table deputy (
    id uuid constraint pk_deputy primary key,
    version integer not null,
    department_id uuid not null constraint fk_deputy_department references department,
    head_id uuid not null constraint fk_deputy_head references staff_member,
    staff_member_id uuid not null constraint fk_deputy_staff_member references staff_member,
    -- What the deputy may decide.
    scope text[] not null constraint ck_deputy_scope
        check (cardinality(scope) >= 1 and scope <@ array['REFERENTS', 'ORGANISATION']),
    starts_on date not null,
    -- First day without the charge.
    ends_on date not null,
    named_at timestamptz not null,
    named_by uuid not null constraint fk_deputy_named_by references user_account,
    named_by_name text not null,
    constraint ck_deputy_other_person check (staff_member_id <> head_id),
    constraint ck_deputy_dates check (ends_on >= starts_on),
    -- One deputy at a time: nobody has to ask which of two decides.
    constraint ex_deputy_overlap exclude using gist
        (department_id with =, head_id with =, daterange(starts_on, ends_on) with &&)
);
create index ix_deputy_staff_member on deputy (staff_member_id, ends_on);
create index ix_deputy_department on deputy (department_id, ends_on);

-- What the history may speak of, with what this and the next migrations bring.
alter table history_entry drop constraint ck_history_entry_subject_type;
alter table history_entry add constraint ck_history_entry_subject_type check (subject_type in
    ('ACCOUNT', 'DEPARTMENT', 'DIRECTORATE', 'STAFF_MEMBER', 'MANDATE', 'IMPORT', 'LIST', 'MAIL', 'ORGANISATION', 'PORTAL_ACCOUNT'));
