-- The first day on which an account on the portal counts as dormant, if nothing is contributed until then: one day more than the service
-- expects between two contributions, after the last of them or else after the creation, and seven days after a reactivation at the soonest.
-- None for an account that does not work. A day and not a yes or no, so that it stays right while days pass.
create function portal_dormant_from(status text, last_contribution_on date, created_on date, reactivated_on date, expected_rhythm_days integer)
    returns date
    language sql immutable parallel safe
    return case when status in ('CONFIGURED', 'ACTIVE')
                then greatest(coalesce(last_contribution_on, created_on) + expected_rhythm_days + 1, reactivated_on + 7) end;

alter table portal_account add column dormant_from date;

-- Accounts are searched by user name and person, sorted by person, and narrowed to a service: in one place, where the people were looked
-- up and joined for each account that was found.
drop index ix_portal_account_search;
alter table portal_account drop column search_text;
alter table portal_account
    add column search_text text,
    add column department_id uuid constraint fk_portal_account_department references department,
    add column last_name text,
    add column first_name text;

-- The database keeps all of it, whoever writes: it follows the person to another name or service, and the service to another rhythm.
create function portal_account_follows() returns trigger
    language plpgsql as $$
begin
    select public.portal_dormant_from(new.status, new.last_contribution_on, new.created_on, new.reactivated_on, d.expected_rhythm_days),
        public.search_fold(new.user_name) || ' ' || s.search_text, s.department_id, s.last_name, s.first_name
    into new.dormant_from, new.search_text, new.department_id, new.last_name, new.first_name
    from public.staff_member s join public.department d on d.id = s.department_id
    where s.id = new.staff_member_id;
    return new;
end $$;
create trigger tr_portal_account_follows before insert or update on portal_account
    for each row execute function portal_account_follows();

create function staff_member_leads() returns trigger
    language plpgsql as $$
begin
    update public.portal_account set dormant_from = null where staff_member_id = new.id;
    return null;
end $$;
create trigger tr_staff_member_leads after update of department_id, first_name, last_name, email on staff_member
    for each row when (old.department_id <> new.department_id or old.search_text <> new.search_text) execute function staff_member_leads();

create function department_leads() returns trigger
    language plpgsql as $$
begin
    update public.portal_account a set dormant_from = null
    from public.staff_member s where s.id = a.staff_member_id and s.department_id = new.id;
    return null;
end $$;
create trigger tr_department_leads after update of expected_rhythm_days on department
    for each row when (old.expected_rhythm_days <> new.expected_rhythm_days) execute function department_leads();

update portal_account set dormant_from = null;
alter table portal_account
    alter column search_text set not null,
    alter column department_id set not null,
    alter column last_name set not null,
    alter column first_name set not null;
alter table portal_account add constraint ck_portal_account_dormant_from
    check ((dormant_from is not null) = (status in ('CONFIGURED', 'ACTIVE')));
create index ix_portal_account_dormant_from on portal_account (dormant_from) where dormant_from is not null;
create index ix_portal_account_search on portal_account using gin (search_text gin_trgm_ops);
create index ix_portal_account_name on portal_account (last_name collate "fr-x-icu", first_name collate "fr-x-icu", id);
create index ix_portal_account_department on portal_account (department_id, dormant_from);

-- How often the network has changed, for whatever is computed of all of it and remembered until the next change: a row for each
-- transaction that wrote to one of its tables, or for many of them together. The sum grows with every commit and never falls. Nobody waits
-- for anybody, as with a counter everybody would.
create table network_change (
    transaction_id xid8 constraint pk_network_change primary key default pg_current_xact_id(),
    changes bigint not null default 1 constraint ck_network_change_changes check (changes >= 0)
);

create function note_network_change() returns trigger
    language plpgsql as $$
begin
    insert into public.network_change default values on conflict do nothing;
    return null;
end $$;
create trigger tr_directorate_change after insert or update or delete or truncate on directorate execute function note_network_change();
create trigger tr_department_change after insert or update or delete or truncate on department execute function note_network_change();
create trigger tr_headship_change after insert or update or delete or truncate on headship execute function note_network_change();
create trigger tr_staff_member_change after insert or update or delete or truncate on staff_member execute function note_network_change();
create trigger tr_staff_member_task_change after insert or update or delete or truncate on staff_member_task execute function note_network_change();
create trigger tr_referent_mandate_change after insert or update or delete or truncate on referent_mandate execute function note_network_change();
create trigger tr_organisation_sheet_change after insert or update or delete or truncate on organisation_sheet execute function note_network_change();
create trigger tr_portal_account_change after insert or update or delete or truncate on portal_account execute function note_network_change();
create trigger tr_portal_stranger_change after insert or update or delete or truncate on portal_stranger execute function note_network_change();
create trigger tr_user_account_change after insert or delete or truncate or update of status, staff_member_id on user_account execute function note_network_change();

-- What ends soon is counted from the index alone.
drop index ix_referent_mandate_ending_soon;
create index ix_referent_mandate_ending_soon on referent_mandate (ends_on, id) include (starts_on, department_id) where status = 'APPROVED';

-- The services that a filter offers are read in their order from the index alone.
drop index ix_department_name;
create index ix_department_name on department (name collate "fr-x-icu", id) include (closed_on);
