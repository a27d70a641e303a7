-- Terms of the law as they run: set by an act, met by an act, or noted as missed when their last day is over. Found by
-- query, never by a timer, so that an outage only delays what follows.
create table deadline (
    id uuid primary key,
    matter_id uuid not null,
    kind text not null,
    -- What of the matter it is about, such as a measure of a plan; the matter itself when nothing else.
    subject_id uuid not null,
    -- Whose term it is: code of a state body; null = the portal's or the citizens'.
    body_code text,
    starts_on date not null,
    due_on date not null,
    met_at timestamptz,
    met_by uuid,
    missed_at timestamptz,
    dropped_at timestamptz,
    -- Working days before the end at which was warned last.
    warned integer,
    unique (matter_id, kind, subject_id),
    check (due_on >= starts_on),
    check (met_at is null or dropped_at is null)
);
create index deadline_running on deadline (due_on) where met_at is null and dropped_at is null and missed_at is null;
create index deadline_by_body on deadline (body_code, kind, due_on) where body_code is not null;
