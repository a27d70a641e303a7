-- A lapsed petition waits for no verdict any more; they would grow for ever in the moderators' queue.
drop index petition_awaiting_verdict;
create index petition_awaiting_verdict on petition (moderation_due_on, opened_at, id)
    where opened_at is not null and approved_at is null and rejected_at is null and withdrawn_at is null
        and superseded_at is null and lapsed_at is null;
