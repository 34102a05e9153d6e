-- One line per decision or change. Nobody changes or deletes a line, the application included.
create table history_entry (
    id uuid constraint pk_history_entry primary key,
    occurred_at timestamptz not null,
    -- The words of an event, "mandate.approved": a key of the message bundles.
    event text not null constraint ck_history_entry_event check (char_length(event) <= 60),
    author_id uuid,
    author_name text not null,
    on_behalf_of text,
    subject_type text not null constraint ck_history_entry_subject_type
        check (subject_type in ('ACCOUNT', 'DEPARTMENT', 'DIRECTORATE', 'STAFF_MEMBER', 'MANDATE', 'IMPORT', 'LIST', 'MAIL')),
    subject_id uuid not null,
    subject_label text not null,
    -- On whose pages the line is also read.
    department_id uuid,
    staff_member_id uuid,
    -- [{"field": "email", "before": "…", "after": "…"}]
    changes jsonb not null default '[]',
    reason text,
    search_text text generated always as
        (search_fold(subject_label || ' ' || author_name || ' ' || coalesce(on_behalf_of, '') || ' ' || coalesce(reason, ''))) stored
);
create index ix_history_entry_subject on history_entry (subject_id, id);
create index ix_history_entry_department on history_entry (department_id, id) where department_id is not null;
create index ix_history_entry_staff_member on history_entry (staff_member_id, id) where staff_member_id is not null;
create index ix_history_entry_occurred_at on history_entry (occurred_at, id);
create index ix_history_entry_event on history_entry (event, occurred_at, id);
create index ix_history_entry_search on history_entry using gin (search_text gin_trgm_ops);

create function history_is_append_only() returns trigger
    language plpgsql as
$$
begin
    raise exception 'history_entry is append-only' using errcode = 'integrity_constraint_violation',
        constraint = 'tr_history_entry_append_only';
end
$$;
create trigger tr_history_entry_append_only
    before update or delete or truncate on history_entry
    for each statement execute function history_is_append_only();
