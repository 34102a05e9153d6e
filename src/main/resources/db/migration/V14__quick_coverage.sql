-- The coverage map reads who works where and who is referent where from indexes alone, for one service as for all of them.
drop index ix_staff_member_present;
create index ix_staff_member_present on staff_member (department_id) include (id) where left_on is null;
drop index ix_referent_mandate_approved;
create index ix_referent_mandate_approved on referent_mandate (department_id, starts_on, ends_on) include (staff_member_id)
    where status = 'APPROVED';
