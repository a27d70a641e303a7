-- The act by which a body answers an appeal: drafted, agreed by another officer, signed by the head (80, 89).
create table appeal_act (
    handling_id uuid primary key references appeal_handling,
    version int not null,
    outcome text not null,
    language text not null check (language in ('kk', 'ru')),
    text text not null,
    translation text,
    drafted_by uuid not null,
    drafted_at timestamptz not null,
    agreed_by uuid,
    agreed_at timestamptz,
    signed_at timestamptz,
    -- RFC 8785 JSON: the hashes of the language versions, the measures, and the remedies in their very words.
    manifest bytea,
    manifest_sha256 text check (manifest_sha256 ~ '^[0-9a-f]{64}$'),
    signatory text,
    -- Null: the first head.
    acting_by_order text,
    signature_algorithm text,
    certificate_serial text,
    -- Under which signature-service keeps the evidence.
    evidence_id uuid,
    signature_brought_by uuid,
    check (agreed_by <> drafted_by),
    check ((agreed_by is null) = (agreed_at is null)),
    check (signed_at is null or (manifest is not null and manifest_sha256 is not null and signatory is not null
        and certificate_serial is not null and evidence_id is not null))
);

-- What the body promises to do, and by when.
create table appeal_act_measure (
    handling_id uuid not null references appeal_act on delete cascade,
    place int not null,
    text text not null,
    due_on date not null,
    primary key (handling_id, place)
);
