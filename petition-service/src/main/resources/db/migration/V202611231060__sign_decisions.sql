-- A decision is taken by its head's signature and published by the next working day (90-6).
alter table petition
    add column decision_signed_at timestamptz,
    add check (decision_signed_at is null or threshold_reached_at is not null),
    add check (decision_signed_at is null or withdrawn_at is null);

alter table decision
    add column signed_at timestamptz,
    -- RFC 8785 JSON: the hashes of all language versions and annexes.
    add column manifest bytea,
    add column manifest_sha256 text check (manifest_sha256 ~ '^[0-9a-f]{64}$'),
    add column signatory text,
    -- Null: the first head.
    add column acting_by_order text,
    add column signature_algorithm text,
    add column certificate_serial text,
    -- Under which signature-service keeps the evidence.
    add column evidence_id uuid,
    add column signature_brought_by uuid,
    add check (signed_at is null or (manifest is not null and manifest_sha256 is not null and signatory is not null
        and certificate_serial is not null and evidence_id is not null));
-- Those that demonstrations published before were not signed.
alter table decision add constraint decision_is_signed_first check (published_at is null or signed_at is not null) not valid;

create table decision_translation (
    petition_id uuid not null references decision on delete cascade,
    language text not null check (language in ('kk', 'ru', 'en')),
    reasons text not null,
    primary key (petition_id, language)
);

create table decision_annex (
    id uuid primary key,
    petition_id uuid not null references petition,
    name text not null,
    media_type text not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size integer not null check (size > 0),
    content bytea not null,
    added_at timestamptz not null,
    added_by uuid not null
);
create index decision_annex_by_petition on decision_annex (petition_id, added_at);
alter table decision_annex alter column content set storage external;
