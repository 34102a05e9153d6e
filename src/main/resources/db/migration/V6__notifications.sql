-- The outbox: a message is queued in the transaction that causes it and sent after it.
create table outgoing_mail (
    id uuid constraint pk_outgoing_mail primary key,
    message_id text not null constraint uk_outgoing_mail_message_id unique,
    -- One message per event and recipient, however often the event is heard.
    event_id uuid not null,
    kind text not null constraint ck_outgoing_mail_kind check (char_length(kind) <= 60),
    recipient_email text not null constraint ck_outgoing_mail_recipient check (char_length(recipient_email) between 3 and 254),
    recipient_name text not null,
    language text not null constraint ck_outgoing_mail_language check (language in ('fr', 'en')),
    subject text not null,
    text_body text not null,
    html_body text not null,
    -- Holds a link that opens an account: erased once sent.
    confidential boolean not null,
    -- Counts what administrators do to the message ("send again"), so that a second click is told from a second wish.
    version integer not null default 0,
    status text not null constraint ck_outgoing_mail_status check (status in ('QUEUED', 'SENT', 'FAILED', 'EXPIRED')),
    attempts integer not null default 0,
    queued_at timestamptz not null,
    -- When the link in it stops working: later the message is of no use to anybody and is not sent.
    expires_at timestamptz,
    first_attempt_at timestamptz,
    next_attempt_at timestamptz not null,
    -- Somebody is sending it; past that moment they are taken for dead and the next one may.
    claimed_until timestamptz,
    sent_at timestamptz,
    last_error text constraint ck_outgoing_mail_last_error check (char_length(last_error) <= 500),
    search_text text generated always as (search_fold(recipient_name || ' ' || recipient_email || ' ' || subject)) stored,
    constraint ck_outgoing_mail_sent check ((status = 'SENT') = (sent_at is not null))
);
create unique index uk_outgoing_mail_event_recipient on outgoing_mail (event_id, lower(recipient_email));
create index ix_outgoing_mail_due on outgoing_mail (next_attempt_at) where status = 'QUEUED';
create index ix_outgoing_mail_expires_at on outgoing_mail (expires_at) where status in ('QUEUED', 'FAILED');
create index ix_outgoing_mail_queued_at on outgoing_mail (queued_at, id);
create index ix_outgoing_mail_recipient on outgoing_mail (recipient_name collate "fr-x-icu", id);
create index ix_outgoing_mail_search on outgoing_mail using gin (search_text gin_trgm_ops);
