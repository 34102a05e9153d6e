-- Who asks, with their place in the network and the work that waits for them, what the lists can be narrowed to, and the organisation of a
-- service are remembered until something changes: the tables that only these read note their changes too, and of an account whatever decides or shows who asks.
create trigger tr_deputy_change after insert or update or delete or truncate on deputy execute function note_network_change();
create trigger tr_directorate_headship_change after insert or update or delete or truncate on directorate_headship execute function note_network_change();
create trigger tr_validation_circuit_change after insert or update or delete or truncate on validation_circuit execute function note_network_change();
create trigger tr_saved_view_change after insert or update or delete or truncate on saved_view execute function note_network_change();
create trigger tr_task_change after insert or update or delete or truncate on task execute function note_network_change();
create trigger tr_software_change after insert or update or delete or truncate on software execute function note_network_change();

drop trigger tr_user_account_change on user_account;
create trigger tr_user_account_change
    after insert or delete or truncate or update of email, display_name, role, status, credentials, language, appearance, staff_member_id on user_account
    execute function note_network_change();

-- What somebody has proposed or drafted and nobody has settled yet is found by who did: before a departure it was looked for among all.
create index ix_referent_mandate_proposed_by on referent_mandate (proposed_by) where status in ('PROPOSED', 'INFORMATION_REQUESTED');
create index ix_organisation_sheet_drafted_by on organisation_sheet (drafted_by) where status in ('DRAFT', 'AWAITING_SIGNATURE');

-- As before, but for what an insert waits for: whoever moves the person at this moment does not see the new account yet and could not take it
-- along.
create or replace function portal_account_follows() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        perform from public.staff_member where id = new.staff_member_id for share;
    end if;
    select public.portal_dormant_from(new.status, new.last_contribution_on, new.created_on, new.reactivated_on, d.expected_rhythm_days),
        public.search_fold(new.user_name) || ' ' || s.search_text, s.department_id, s.last_name, s.first_name
    into new.dormant_from, new.search_text, new.department_id, new.last_name, new.first_name
    from public.staff_member s join public.department d on d.id = s.department_id
    where s.id = new.staff_member_id;
    return new;
end $$;
