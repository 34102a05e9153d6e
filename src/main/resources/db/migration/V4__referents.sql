create table referent_mandate (
    id uuid constraint pk_referent_mandate primary key,
    version integer not null,
    department_id uuid not null constraint fk_referent_mandate_department references department,
    staff_member_id uuid not null constraint fk_referent_mandate_staff_member references staff_member,
    status text not null constraint ck_referent_mandate_status check (status in ('PROPOSED', 'APPROVED', 'REFUSED')),
    -- How it came here: proposed in the application, or recorded from a file of decisions already taken.
    origin text not null constraint ck_referent_mandate_origin check (origin in ('COMMUNICATION', 'HEAD', 'PERSON', 'IMPORT')),
    reason text not null constraint ck_referent_mandate_reason check (char_length(reason) between 1 and 2000),
    proposed_at timestamptz not null,
    proposed_by uuid not null constraint fk_referent_mandate_proposed_by references user_account,
    proposed_by_name text not null,
    decided_at timestamptz,
    decided_by uuid constraint fk_referent_mandate_decided_by references user_account,
    decided_by_name text,
    -- The person who decided, where that account belongs to one of the register.
    decided_by_staff_member_id uuid constraint fk_referent_mandate_decided_by_staff_member references staff_member,
    refusal_reason text constraint ck_referent_mandate_refusal_reason check (char_length(refusal_reason) between 1 and 2000),
    starts_on date,
    -- First day without the mandate.
    ends_on date,
    constraint ck_referent_mandate_decided check ((status = 'PROPOSED') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
    constraint ck_referent_mandate_refused check ((status = 'REFUSED') = (refusal_reason is not null)),
    constraint ck_referent_mandate_dates check ((status = 'APPROVED') = (starts_on is not null) and (starts_on is null) = (ends_on is null) and ends_on > starts_on),
    constraint ck_referent_mandate_own_decision check (decided_by_staff_member_id <> staff_member_id),
    constraint ex_referent_mandate_overlap exclude using gist
        (staff_member_id with =, department_id with =, daterange(starts_on, ends_on) with &&) where (status = 'APPROVED')
);
create unique index uk_referent_mandate_open on referent_mandate (staff_member_id, department_id) where status = 'PROPOSED';
create index ix_referent_mandate_department on referent_mandate (department_id, status);
create index ix_referent_mandate_staff_member on referent_mandate (staff_member_id, status);
create index ix_referent_mandate_proposed on referent_mandate (proposed_at, id);
create index ix_referent_mandate_waiting on referent_mandate (proposed_at, department_id) where status = 'PROPOSED';
