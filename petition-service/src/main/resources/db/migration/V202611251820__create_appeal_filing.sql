-- What came with an appeal's words (63); like them it never changes.
create table appeal_filing (
    appeal_id uuid primary key references appeal (id),
    complained_of text,
    complained_against text,
    -- Under which signature-service keeps the signature; null: the log-in told who files.
    evidence_id uuid unique,
    statement_sha256 text,
    check ((evidence_id is null) = (statement_sha256 is null))
);

-- Uploaded before filing; the appeal that names one has it for ever. The bytes lie outside, sealed for that file alone.
create table appeal_attachment (
    id uuid primary key,
    account uuid not null,
    appeal_id uuid references appeal (id),
    place int,
    name text not null,
    media_type text not null,
    bytes bigint not null,
    sha256 text not null,
    store_key text not null unique,
    added_at timestamptz not null,
    check ((appeal_id is null) = (place is null))
);

create unique index appeal_attachment_of_appeal on appeal_attachment (appeal_id, place);
create index appeal_attachment_unfiled on appeal_attachment (account, added_at) where appeal_id is null;
