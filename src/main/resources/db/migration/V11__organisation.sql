-- How a service validates what it publishes, agreed in a meeting with its director and signed off by them. A new agreement is a
-- new sheet: none is ever overwritten.
create table organisation_sheet (
    id uuid constraint pk_organisation_sheet primary key,
    version integer not null,
    department_id uuid not null constraint fk_organisation_sheet_department references department,
    -- 1, 2, 3, … within the service.
    number integer not null constraint ck_organisation_sheet_number check (number >= 1),
    status text not null constraint ck_organisation_sheet_status check (status in ('DRAFT', 'AWAITING_SIGNATURE', 'SIGNED', 'ABANDONED')),
    agreed_on date,
    agreed_with text not null default '' constraint ck_organisation_sheet_agreed_with check (char_length(agreed_with) <= 500),
    remarks text not null default '' constraint ck_organisation_sheet_remarks check (char_length(remarks) <= 2000),
    drafted_at timestamptz not null,
    drafted_by uuid not null constraint fk_organisation_sheet_drafted_by references user_account,
    drafted_by_name text not null,
    -- How often the draft was changed: with it the version also counts what changes in the circuits alone.
    changes integer not null,
    submitted_at timestamptz,
    -- Why whoever should have signed sent it back, the last time.
    sent_back_at timestamptz,
    sent_back_by uuid constraint fk_organisation_sheet_sent_back_by references user_account,
    sent_back_by_name text,
    sent_back_remark text constraint ck_organisation_sheet_remark check (char_length(sent_back_remark) between 1 and 2000),
    signed_at timestamptz,
    signed_by uuid constraint fk_organisation_sheet_signed_by references user_account,
    signed_by_name text,
    signed_on_behalf_of text,
    constraint uk_organisation_sheet_number unique (department_id, number),
    constraint ck_organisation_sheet_submitted check (submitted_at is not null or status not in ('AWAITING_SIGNATURE', 'SIGNED')),
    constraint ck_organisation_sheet_signed check ((status = 'SIGNED') = (signed_at is not null) and (signed_at is null) = (signed_by is null))
);
-- One sheet is in preparation at a time.
create unique index uk_organisation_sheet_open on organisation_sheet (department_id) where status in ('DRAFT', 'AWAITING_SIGNATURE');
create index ix_organisation_sheet_waiting on organisation_sheet (submitted_at, department_id) where status = 'AWAITING_SIGNATURE';

create table validation_circuit (
    id uuid constraint pk_validation_circuit primary key,
    sheet_id uuid not null constraint fk_validation_circuit_sheet references organisation_sheet,
    content_type text not null constraint ck_validation_circuit_content_type check (content_type in ('PAGE', 'NEWS', 'EVENT', 'DOCUMENT')),
    -- DIRECT: published without anybody's approval; DEPARTMENT: approved in the service; POLITICAL: then by an elected official too.
    kind text not null constraint ck_validation_circuit_kind check (kind in ('DIRECT', 'DEPARTMENT', 'POLITICAL')),
    -- Who approves in the service, as the sheet names them: a person of the register, or a post.
    validator_id uuid constraint fk_validation_circuit_validator references staff_member,
    validator_name text not null default '' constraint ck_validation_circuit_validator_name check (char_length(validator_name) <= 200),
    official_name text not null default '' constraint ck_validation_circuit_official_name check (char_length(official_name) <= 200),
    official_delegation text not null default '' constraint ck_validation_circuit_official_delegation check (char_length(official_delegation) <= 200),
    constraint uk_validation_circuit_content_type unique (sheet_id, content_type),
    constraint ck_validation_circuit_direct check (kind <> 'DIRECT' or validator_name = '' and official_name = ''),
    constraint ck_validation_circuit_department check (kind = 'DIRECT' or validator_name <> ''),
    constraint ck_validation_circuit_political check ((kind = 'POLITICAL') = (official_name <> ''))
);
create index ix_validation_circuit_validator on validation_circuit (validator_id) where validator_id is not null;

-- Whom to write to on a day to come: a head, a deputy or the head of a directorate begins or stops then, and whoever decides from
-- that day on is told what waits. Taken away in the transaction that queues the letters.
create table handover (
    id uuid constraint pk_handover primary key,
    charge text not null constraint ck_handover_kind check (charge in ('HEAD', 'DEPUTY', 'DIRECTORATE')),
    department_id uuid constraint fk_handover_department references department,
    directorate_id uuid constraint fk_handover_directorate references directorate,
    starts_on date not null,
    constraint ck_handover_kind_of_place check ((charge = 'DIRECTORATE') = (directorate_id is not null)
        and (charge = 'DIRECTORATE') = (department_id is null))
);
create index ix_handover_starts_on on handover (starts_on);
