-- Signatures of state bodies' heads under decisions (90-6(1)). Only ever added to.
create table official_signature (
    id uuid primary key,
    -- SHA-256 of what was signed and of the message that signs it.
    document_sha256 bytea not null check (length(document_sha256) = 32),
    cms_sha256 bytea not null unique check (length(cms_sha256) = 32),
    bin text not null check (bin ~ '^[0-9]{12}$'),
    -- Whether the certificate is a first head's, and whether the signer signs by an order as acting head.
    head boolean not null,
    acting boolean not null,
    algorithm text not null,
    certificate_serial text not null,
    certificate_sha256 bytea not null check (length(certificate_sha256) = 32),
    received_at timestamptz not null,
    -- Message, revocation and time stamp, sealed to the auditor: the certificate holds its holder's IIN.
    sealed bytea not null,
    -- Which of the auditor's keys opens it.
    key_id bigint not null,
    check (head or acting)
);

insert into audit_trail (name) values ('official-signatures');
create trigger official_signature_is_trailed after insert on official_signature
    for each row execute function add_row_to_trail('official-signatures');
create trigger official_signature_is_kept before update or delete on official_signature
    for each row execute function refuse_change();
create trigger official_signature_is_kept_whole before truncate on official_signature
    for each statement execute function refuse_change();
