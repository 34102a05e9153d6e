-- The mandates of a service, newest first, as their list shows them: without it the whole list is walked.
create index ix_referent_mandate_department_proposed on referent_mandate (department_id, proposed_at, id);
-- What every first screen counts is read from an index alone.
create index ix_referent_mandate_approved on referent_mandate (department_id, starts_on, ends_on) where status = 'APPROVED';
create index ix_staff_member_present on staff_member (department_id) where left_on is null;
