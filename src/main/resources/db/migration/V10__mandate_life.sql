-- The whole life of a mandate: information asked for and given, withdrawn, renewed, revoked, replaced. Whether an approved mandate
-- is in force, has been renewed or has expired follows from its dates and from the one that renews it.
alter table referent_mandate
    drop constraint ck_referent_mandate_status,
    drop constraint ck_referent_mandate_decided,
    drop constraint ck_referent_mandate_dates,
    -- A principal referent, or one who stands in for them.
    add column rank text not null default 'PRINCIPAL' constraint ck_referent_mandate_rank check (rank in ('PRINCIPAL', 'SUBSTITUTE')),
    -- Since when a decision is awaited: the proposal, or the answer to the last question.
    add column waiting_since timestamptz default now(),
    -- In whose name a deputy decided.
    add column decided_on_behalf_of text,
    add column withdrawal_reason text constraint ck_referent_mandate_withdrawal_reason check (char_length(withdrawal_reason) between 1 and 2000),
    -- The mandate that this one continues, or takes over from somebody else.
    add column renews uuid constraint fk_referent_mandate_renews references referent_mandate,
    add column succeeds uuid constraint fk_referent_mandate_succeeds references referent_mandate,
    -- Why a mandate ended before its day: ends_on is then the first day without it.
    add column ending text constraint ck_referent_mandate_ending check (ending in ('REVOKED', 'REPLACED', 'DEPARTED')),
    add column ending_reason text constraint ck_referent_mandate_ending_reason check (char_length(ending_reason) between 1 and 2000),
    add column ended_at timestamptz,
    add column ended_by uuid constraint fk_referent_mandate_ended_by references user_account,
    add column ended_by_name text,
    add column ended_on_behalf_of text;
update referent_mandate set waiting_since = proposed_at;
alter table referent_mandate
    alter column waiting_since set not null,
    add constraint ck_referent_mandate_status
        check (status in ('PROPOSED', 'INFORMATION_REQUESTED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    -- A withdrawal is noted in decided_at and decided_by too: it closes the proposal.
    add constraint ck_referent_mandate_decided check ((status in ('PROPOSED', 'INFORMATION_REQUESTED')) = (decided_at is null)
        and (decided_at is null) = (decided_by is null)),
    add constraint ck_referent_mandate_withdrawn check ((status = 'WITHDRAWN') = (withdrawal_reason is not null)),
    -- A mandate revoked on its first day, or before it, was in force on none.
    add constraint ck_referent_mandate_dates check ((status = 'APPROVED') = (starts_on is not null)
        and (starts_on is null) = (ends_on is null) and (ends_on > starts_on or ending is not null and ends_on >= starts_on)),
    add constraint ck_referent_mandate_ended check ((ending is null) = (ended_at is null) and (ending is null) = (ended_by is null)
        and (ending is null or status = 'APPROVED')),
    add constraint ck_referent_mandate_renews check (renews <> id and succeeds <> id);

drop index uk_referent_mandate_open;
create unique index uk_referent_mandate_open on referent_mandate (staff_member_id, department_id)
    where status in ('PROPOSED', 'INFORMATION_REQUESTED');
-- A mandate is renewed once, and taken over once; a renewal that was revoked before its first day does not count.
create unique index uk_referent_mandate_renews on referent_mandate (renews) where renews is not null and ends_on > starts_on;
create unique index uk_referent_mandate_succeeds on referent_mandate (succeeds) where succeeds is not null and status <> 'REFUSED' and status <> 'WITHDRAWN';
create index ix_referent_mandate_ending_soon on referent_mandate (ends_on) where status = 'APPROVED';
drop index ix_referent_mandate_waiting;
create index ix_referent_mandate_waiting on referent_mandate (waiting_since, department_id) where status = 'PROPOSED';

-- What whoever decides wants to know before deciding, and the answer; one question is open at a time.
create table mandate_question (
    id uuid constraint pk_mandate_question primary key,
    mandate_id uuid not null constraint fk_mandate_question_mandate references referent_mandate,
    question text not null constraint ck_mandate_question_question check (char_length(question) between 1 and 2000),
    asked_at timestamptz not null,
    asked_by uuid not null constraint fk_mandate_question_asked_by references user_account,
    asked_by_name text not null,
    asked_on_behalf_of text,
    answer text constraint ck_mandate_question_answer check (char_length(answer) between 1 and 2000),
    answered_at timestamptz,
    answered_by uuid constraint fk_mandate_question_answered_by references user_account,
    answered_by_name text,
    constraint ck_mandate_question_answered check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
create unique index uk_mandate_question_open on mandate_question (mandate_id) where answer is null;
create index ix_mandate_question_mandate on mandate_question (mandate_id, asked_at);

-- The link of a letter that asks for a decision. It opens the page of that decision for that person, once they have signed in,
-- until it expires. It serves once: it is bound to one wait, and a decision or a question ends that wait, by whatever way it
-- comes. The token itself is never stored, only its SHA-256.
create table decision_link (
    id uuid constraint pk_decision_link primary key,
    token_hash bytea not null constraint uk_decision_link_token unique,
    mandate_id uuid not null constraint fk_decision_link_mandate references referent_mandate,
    -- Whom the letter was written to; the account may come later.
    staff_member_id uuid not null constraint fk_decision_link_staff_member references staff_member,
    created_at timestamptz not null,
    -- The wait of the mandate in which the letter was written.
    waiting_since timestamptz not null,
    expires_at timestamptz not null
);
create index ix_decision_link_mandate on decision_link (mandate_id);
create index ix_decision_link_expires_at on decision_link (expires_at);

-- Who was reminded of a decision that waits: each step once for each wait.
create table decision_reminder (
    mandate_id uuid not null constraint fk_decision_reminder_mandate references referent_mandate,
    waiting_since timestamptz not null,
    step text not null constraint ck_decision_reminder_step check (step in ('DECIDER', 'DEPUTY', 'COMMUNICATION')),
    reminded_at timestamptz not null,
    constraint pk_decision_reminder primary key (mandate_id, waiting_since, step)
);
