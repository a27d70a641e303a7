-- Sheets that people signed on paper (90-3(1)), handed in while signing is open and entered by two persons, blindly. Numbers of
-- persons stand here sealed and only until signature-service has taken the sheet.
create table paper_sheet (
    id uuid primary key,
    version integer not null,
    petition_id uuid not null references petition,
    rows integer not null check (rows between 1 and 100),
    -- Version of the consent that is printed on the sheet.
    consent text not null,
    scan_sha256 text not null,
    scan_type text not null check (scan_type in ('application/pdf', 'image/jpeg', 'image/png')),
    received_at timestamptz not null,
    received_by uuid not null,
    -- Both entries say the same.
    agreed_at timestamptz,
    -- signature-service's totals.
    taken_at timestamptz,
    valid integer,
    invalid integer,
    already_counted integer,
    check (num_nulls(taken_at, valid, invalid, already_counted) in (0, 4)),
    check (taken_at is null or agreed_at is not null),
    check (valid + invalid + already_counted = rows),
    unique (petition_id, scan_sha256)
);
create index paper_sheet_by_petition on paper_sheet (petition_id, received_at);

create table paper_scan (
    sheet_id uuid primary key references paper_sheet,
    sealed bytea not null
);
-- Ciphertext does not shrink.
alter table paper_scan alter column sealed set storage external;

create table paper_entry (
    sheet_id uuid not null references paper_sheet,
    entered_by uuid not null,
    entered_at timestamptz not null,
    sealed bytea not null,
    primary key (sheet_id, entered_by)
);
