-- A sheet that two persons did not enter by the final tally is not counted: its scan and what was entered of it are erased.
alter table paper_sheet
    alter column scan_key drop not null,
    -- The term for entering it, once signing has ended.
    add column entry_from date,
    add column entry_due date,
    add column agreed_by uuid,
    add column not_counted_at timestamptz,
    add check (num_nulls(entry_from, entry_due) in (0, 2)),
    add check (agreed_by is null or agreed_at is not null),
    add check (taken_at is null or not_counted_at is null),
    add check ((scan_key is null) = (not_counted_at is not null));
-- Those that still ask something of people or of signature-service are few among all that ever came.
create index paper_sheet_open on paper_sheet (entry_due, received_at) where taken_at is null and not_counted_at is null;
-- The portal's own clocks are counted again and again.
create index deadline_of_operators on deadline (kind, due_on)
    where met_at is null and dropped_at is null and kind in ('CONSENT_WITHDRAWAL', 'BREACH_REPORT', 'PAPER_ENTRY');
