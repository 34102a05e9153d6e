create table import_run (
    id uuid constraint pk_import_run primary key,
    version integer not null,
    kind text not null constraint ck_import_run_kind check (char_length(kind) <= 40),
    file_name text not null constraint ck_import_run_file_name check (char_length(file_name) between 1 and 255),
    content bytea not null,
    -- {"LAST_NAME": 0, …}: which column of the file gives which field.
    mapping jsonb not null,
    -- The file records decisions already taken: a referent becomes an active mandate, not a proposal.
    decisions_taken boolean not null default false,
    status text not null constraint ck_import_run_status
        check (status in ('UPLOADED', 'CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'FAILED')),
    lines_total integer not null,
    lines_done integer not null default 0,
    created_count integer not null default 0,
    updated_count integer not null default 0,
    unchanged_count integer not null default 0,
    faulty_count integer not null default 0,
    uploaded_at timestamptz not null,
    uploaded_by uuid not null constraint fk_import_run_uploaded_by references user_account,
    uploaded_by_name text not null,
    finished_at timestamptz
);
create index ix_import_run_uploaded_at on import_run (uploaded_at, id);

create table import_fault (
    import_run_id uuid not null constraint fk_import_fault_run references import_run on delete cascade,
    line integer not null,
    position integer not null,
    field text,
    value text not null default '',
    message_key text not null,
    message_arguments text[] not null default '{}',
    constraint pk_import_fault primary key (import_run_id, line, position)
);
