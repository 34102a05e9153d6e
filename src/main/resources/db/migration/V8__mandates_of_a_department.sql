-- The mandates of a service or of a person, newest first, as their list shows them: without it the whole list is walked.
create index ix_referent_mandate_department_proposed on referent_mandate (department_id, proposed_at, id);
