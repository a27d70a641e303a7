-- The citizen asks to see the file of the matter; the body opens it within three working days (75).
create table appeal_file_access (
    id uuid primary key,
    handling_id uuid not null references appeal_handling,
    asked_at timestamptz not null,
    due_on date not null,
    opened_at timestamptz,
    opened_by uuid,
    note text,
    check (num_nonnulls(opened_at, opened_by, note) in (0, 3))
);

-- One question at a time; whoever has read it may ask again.
create unique index appeal_file_access_open on appeal_file_access (handling_id) where opened_at is null;
create index appeal_file_access_of_handling on appeal_file_access (handling_id, asked_at, id);
