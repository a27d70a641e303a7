-- The head signs the decision on a complaint (91(4), 100).
alter table appeal_complaint
    add signed_at timestamptz,
    -- RFC 8785 JSON: the hashes of the reasons and of the new act.
    add manifest bytea,
    add manifest_sha256 text check (manifest_sha256 ~ '^[0-9a-f]{64}$'),
    add signatory text,
    -- Null: the first head.
    add acting_by_order text,
    add signature_algorithm text,
    add certificate_serial text,
    -- Under which signature-service keeps the evidence.
    add evidence_id uuid,
    add signature_brought_by uuid,
    add check (decided_at is not distinct from signed_at),
    add check (signed_at is null or (manifest is not null and manifest_sha256 is not null and signatory is not null
        and certificate_serial is not null and evidence_id is not null));
