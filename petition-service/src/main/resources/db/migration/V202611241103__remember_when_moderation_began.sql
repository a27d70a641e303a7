-- The day from which the term for the verdict is counted: fixed when it begins, whatever the setting says later.
alter table petition add column moderation_started_on date;
update petition set moderation_started_on = (cosigned_at at time zone interval '05:00')::date
    where moderation_due_on is not null;
alter table petition
    add constraint moderation_term_has_both_ends check ((moderation_started_on is null) = (moderation_due_on is null));
