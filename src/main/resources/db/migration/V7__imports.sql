-- A file on its way into the register. The version is also the claim of whoever works on it.
create table import_run (
    id uuid constraint pk_import_run primary key,
    version integer not null,
    kind text not null constraint ck_import_run_kind check (char_length(kind) <= 40),
    file_name text not null constraint ck_import_run_file_name check (char_length(file_name) between 1 and 255),
    -- For each column of the file the field that it gives, empty for none.
    mapping text[] not null,
    -- The file records decisions already taken: a referent becomes an active mandate, not a proposal.
    decisions_taken boolean not null default false,
    status text not null constraint ck_import_run_status
        check (status in ('UPLOADED', 'CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'FAILED')),
    lines_total integer not null constraint ck_import_run_lines_total check (lines_total >= 1),
    created_count integer not null default 0,
    updated_count integer not null default 0,
    unchanged_count integer not null default 0,
    faulty_count integer not null default 0,
    -- What comes with the lines, as name=number: {"proposals=28"}.
    effects text[] not null default '{}',
    -- The register changed between the dry run and the run, and nothing was written.
    register_moved boolean not null default false,
    uploaded_at timestamptz not null,
    uploaded_by uuid not null constraint fk_import_run_uploaded_by references user_account,
    uploaded_by_name text not null,
    started_at timestamptz,
    -- Said every few seconds by whoever works on it: an old one at work means that the process died.
    alive_at timestamptz,
    -- How far the work has come, written outside of its transaction so that others can see it.
    lines_done integer not null default 0,
    finished_at timestamptz,
    finished_by_name text,
    constraint ck_import_run_alive check ((status in ('CHECKING', 'RUNNING')) = (alive_at is not null))
);
create index ix_import_run_uploaded_at on import_run (uploaded_at, id);

-- Apart, so that no list and no page of progress reads ten megabytes.
create table import_file (
    import_run_id uuid constraint pk_import_file primary key constraint fk_import_file_run references import_run on delete cascade,
    content bytea not null
);

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
