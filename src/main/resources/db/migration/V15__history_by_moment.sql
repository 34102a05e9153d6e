-- A record's page tells what happened in the order in which it happened. The identifier of a line says when it was written
-- down, which is not the same where two machines' clocks differ, or where a story of earlier days is told.
drop index ix_history_entry_subject;
drop index ix_history_entry_department;
drop index ix_history_entry_staff_member;
create index ix_history_entry_subject on history_entry (subject_id, occurred_at, id);
create index ix_history_entry_department on history_entry (department_id, occurred_at, id) where department_id is not null;
create index ix_history_entry_staff_member on history_entry (staff_member_id, occurred_at, id) where staff_member_id is not null;
