-- The time to tell the body that the threshold is reached is the operators' too; without it the index answered no count of theirs.
drop index deadline_of_operators;
create index deadline_of_operators on deadline (kind, due_on)
    where met_at is null and dropped_at is null
        and kind in ('THRESHOLD_NOTICE', 'PAPER_ENTRY', 'CONSENT_WITHDRAWAL', 'BREACH_REPORT');
