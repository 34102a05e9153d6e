create table user_account (
    id uuid constraint pk_user_account primary key,
    version integer not null,
    email text not null constraint ck_user_account_email check (char_length(email) between 3 and 254),
    display_name text not null constraint ck_user_account_display_name check (char_length(display_name) between 1 and 200),
    -- Director and contributor are derived from the directory; MEMBER alone gives no right.
    role text not null constraint ck_user_account_role check (role in ('ADMINISTRATOR', 'COMMUNICATION', 'MEMBER')),
    status text not null constraint ck_user_account_status check (status in ('INVITED', 'ACTIVE', 'DISABLED')),
    password_hash text constraint ck_user_account_password_hash check (char_length(password_hash) <= 300),
    -- Grows with each new password; a session opened with an older one is dead, even if it was being opened meanwhile.
    credentials integer not null default 1,
    language text not null constraint ck_user_account_language check (language in ('fr', 'en')),
    appearance text not null constraint ck_user_account_appearance check (appearance in ('AUTO', 'LIGHT', 'DARK')),
    created_at timestamptz not null,
    last_sign_in_at timestamptz,
    search_text text generated always as (search_fold(display_name || ' ' || email)) stored,
    constraint ck_user_account_active_has_password check (status <> 'ACTIVE' or password_hash is not null)
);
create unique index uk_user_account_email on user_account (lower(email));
create index ix_user_account_name on user_account (display_name collate "fr-x-icu", id);
create index ix_user_account_search on user_account using gin (search_text gin_trgm_ops);

-- Links that open one door once: the token itself is never stored, only its SHA-256.
create table single_use_link (
    id uuid constraint pk_single_use_link primary key,
    token_hash bytea not null constraint uk_single_use_link_token unique,
    purpose text not null constraint ck_single_use_link_purpose check (purpose in ('SET_UP', 'INVITATION', 'PASSWORD_RESET')),
    account_id uuid constraint fk_single_use_link_account references user_account,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    constraint ck_single_use_link_account check ((purpose = 'SET_UP') = (account_id is null))
);
create index ix_single_use_link_account on single_use_link (account_id, purpose);
-- One set-up address is alive at a time, however many instances start.
create unique index uk_single_use_link_set_up on single_use_link (purpose) where purpose = 'SET_UP' and used_at is null;

-- Failed sign-ins per account and per address, here so that waits hold on every instance. No address in clear text.
create table sign_in_guard (
    subject text constraint pk_sign_in_guard primary key,
    failures integer not null,
    last_attempt_at timestamptz not null,
    waits_until timestamptz
);
create index ix_sign_in_guard_last_attempt on sign_in_guard (last_attempt_at);
