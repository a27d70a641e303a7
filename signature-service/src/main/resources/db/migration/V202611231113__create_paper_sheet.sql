-- Sheets that people signed on paper, as petition-service handed them over: each once, and of what became of its rows the
-- totals alone, which are never told row by row.
create table paper_sheet (
    id uuid primary key,
    petition_id uuid not null references petition,
    scan_sha256 bytea not null check (length(scan_sha256) = 32),
    received_at timestamptz not null,
    taken_at timestamptz not null,
    rows integer not null check (rows > 0),
    -- Null while the transaction that takes it runs.
    valid integer,
    invalid integer,
    already_counted integer,
    check (valid + invalid + already_counted = rows)
);
create index paper_sheet_by_petition on paper_sheet (petition_id);
