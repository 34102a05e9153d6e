-- The user name that a person is proposed on the portal, as the city writes them: "anne-laure_sissoko". Room is left for a number
-- where it is taken.
create function portal_user_name(first_name text, last_name text) returns text
    language sql immutable strict parallel safe
    return coalesce(nullif(left(trim(both '_-' from
        regexp_replace(public.search_fold(first_name), '[^a-z0-9]+', '-', 'g') || '_' ||
        trim(both '-' from regexp_replace(public.search_fold(last_name), '[^a-z0-9]+', '-', 'g'))), 54), ''), 'compte');

-- The account of a person on the city's portal: asked for, created, configured, active; suspended by a person, closed. Dormant is no
-- state: it follows from the last contribution and the rhythm of the service. What it should have there, roles and sections, is
-- computed from the person's mandates and service.
create table portal_account (
    id uuid constraint pk_portal_account primary key,
    version integer not null,
    staff_member_id uuid not null constraint fk_portal_account_staff_member references staff_member,
    user_name text not null constraint ck_portal_account_user_name check (char_length(user_name) between 1 and 60),
    status text not null constraint ck_portal_account_status
        check (status in ('REQUESTED', 'CREATED', 'CONFIGURED', 'ACTIVE', 'SUSPENDED', 'CLOSED')),
    -- The mandate that asked for it, if one did.
    mandate_id uuid constraint fk_portal_account_mandate references referent_mandate,
    requested_at timestamptz not null,
    requested_by_name text not null,
    request_reason text not null default '' constraint ck_portal_account_request_reason check (char_length(request_reason) <= 2000),
    -- The checklist: the day on which each point was ticked.
    created_on date,
    roles_set_on date,
    sections_set_on date,
    welcome_sent_on date,
    first_sign_in_on date,
    charter_accepted_on date,
    last_contribution_on date,
    status_before_suspension text constraint ck_portal_account_before_suspension_status
        check (status_before_suspension in ('REQUESTED', 'CREATED', 'CONFIGURED', 'ACTIVE')),
    suspended_on date,
    suspension_reason text constraint ck_portal_account_suspension_reason check (char_length(suspension_reason) between 1 and 2000),
    -- Counted dormant again seven days later at the soonest.
    reactivated_on date,
    closed_on date,
    closing_reason text constraint ck_portal_account_closing_reason check (char_length(closing_reason) between 1 and 2000),
    -- What the portal itself says, by its last export.
    observed_at timestamptz,
    observed_status text constraint ck_portal_account_observed_status check (observed_status in ('ACTIVE', 'BLOCKED', 'ABSENT')),
    observed_roles text[] not null default '{}',
    observed_created_on date,
    observed_last_access_at timestamptz,
    observed_last_sign_in_at timestamptz,
    search_text text generated always as (search_fold(user_name)) stored,
    constraint ck_portal_account_suspended check ((status = 'SUSPENDED') = (suspended_on is not null)
        and (suspended_on is null) = (suspension_reason is null) and (suspended_on is null) = (status_before_suspension is null)),
    constraint ck_portal_account_closed check ((status = 'CLOSED') = (closed_on is not null) and (closed_on is null) = (closing_reason is null)),
    constraint ck_portal_account_observed check ((observed_at is null) = (observed_status is null)),
    -- What a status stands on.
    constraint ck_portal_account_requested check (status <> 'REQUESTED' or created_on is null),
    constraint ck_portal_account_created check (status not in ('CREATED', 'CONFIGURED', 'ACTIVE') or created_on is not null),
    constraint ck_portal_account_configured check (status <> 'CONFIGURED'
        or roles_set_on is not null and sections_set_on is not null and welcome_sent_on is not null),
    constraint ck_portal_account_active check (status <> 'ACTIVE' or last_contribution_on is not null)
);
-- A user name that an account had until it was closed may come back to the same person; the application gives it to nobody else.
create unique index uk_portal_account_user_name on portal_account (lower(user_name)) where status <> 'CLOSED';
-- In the order of their signs: a name and all that differ from it by a number lie side by side.
create index ix_portal_account_user_name on portal_account (lower(user_name) text_pattern_ops);
-- A person has one account that is not closed.
create unique index uk_portal_account_staff_member on portal_account (staff_member_id) where status <> 'CLOSED';
create index ix_portal_account_person on portal_account (staff_member_id);
create index ix_portal_account_status on portal_account (status, last_contribution_on);
create index ix_portal_account_search on portal_account using gin (search_text gin_trgm_ops);

-- What was written on the portal, by its last export of contents: whoever touched it last, and when.
create table portal_contribution (
    content_id bigint not null,
    revision_id bigint not null,
    user_name text not null constraint ck_portal_contribution_user_name check (char_length(user_name) between 1 and 60),
    title text not null constraint ck_portal_contribution_title check (char_length(title) <= 500),
    content_type text not null constraint ck_portal_contribution_content_type check (char_length(content_type) <= 100),
    revised_at timestamptz not null,
    constraint pk_portal_contribution primary key (content_id, revision_id)
);
create index ix_portal_contribution_user_name on portal_contribution (lower(user_name), revised_at desc);

-- Users of the portal whom the network does not know. GONE: the last export does not have them any more, or they are known now.
create table portal_stranger (
    user_name text constraint pk_portal_stranger primary key,
    email text not null,
    status text not null constraint ck_portal_stranger_status check (status in ('ACTIVE', 'BLOCKED', 'GONE')),
    roles text[] not null,
    last_access_at timestamptz,
    observed_at timestamptz not null
);
create index ix_portal_stranger_user_name on portal_stranger (lower(user_name) text_pattern_ops);
