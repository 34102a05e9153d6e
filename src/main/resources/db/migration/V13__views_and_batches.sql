-- A list as somebody likes to see it: its filters and sort, under a name of their own.
create table saved_view (
    id uuid constraint pk_saved_view primary key,
    version integer not null,
    account_id uuid not null constraint fk_saved_view_account references user_account on delete cascade,
    list text not null constraint ck_saved_view_list check (list in ('departments', 'staff', 'mandates', 'portal-accounts')),
    name text not null constraint ck_saved_view_name check (char_length(name) between 1 and 60),
    -- The address of the list after its question mark.
    query text not null constraint ck_saved_view_query check (char_length(query) between 1 and 1000),
    saved_at timestamptz not null
);
create unique index uk_saved_view_name on saved_view (account_id, list, search_fold(name));

-- One act on many records, so that it can be told and undone as one.
create table batch (
    id uuid constraint pk_batch primary key,
    version integer not null,
    kind text not null constraint ck_batch_kind check (char_length(kind) <= 60),
    -- What was chosen with it, and what that was called then: the task that all of them do from now on.
    choice text constraint ck_batch_choice check (char_length(choice) <= 100),
    choice_label text constraint ck_batch_choice_label check ((choice is null) = (choice_label is null)),
    reason text constraint ck_batch_reason check (char_length(reason) <= 2000),
    done_at timestamptz not null,
    done_by uuid not null constraint fk_batch_done_by references user_account,
    done_by_name text not null,
    records integer not null constraint ck_batch_records check (records >= 1),
    undone_at timestamptz,
    undone_by_name text,
    constraint ck_batch_undone check ((undone_at is null) = (undone_by_name is null))
);
create table batch_record (
    batch_id uuid not null constraint fk_batch_record_batch references batch on delete cascade,
    record_id uuid not null,
    -- What the record was called at that time.
    label text not null,
    -- The version that the act left: a record that somebody changed since is not undone.
    version_after integer not null,
    -- What is needed to undo it.
    before jsonb not null default '{}',
    left_as_is boolean not null default false,
    constraint pk_batch_record primary key (batch_id, record_id)
);
create index ix_batch_done_at on batch (done_at, id);
