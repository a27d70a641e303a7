-- Signatures of statements such as appeals (63), for oneself or for an organisation. Only ever added to.
create table statement_signature (
    id uuid primary key,
    -- SHA-256 of what was signed and of the message that signs it.
    document_sha256 bytea not null check (length(document_sha256) = 32),
    cms_sha256 bytea not null unique check (length(cms_sha256) = 32),
    -- Of the organisation; null: for oneself.
    bin text check (bin ~ '^[0-9]{12}$'),
    algorithm text not null,
    certificate_serial text not null,
    received_at timestamptz not null,
    -- Message, revocation and time stamp, sealed to the auditor: the certificate holds its holder's IIN.
    sealed bytea not null,
    -- Which of the auditor's keys opens it.
    key_id bigint not null
);

insert into audit_trail (name) values ('statement-signatures');
create trigger statement_signature_is_trailed after insert on statement_signature
    for each row execute function add_row_to_trail('statement-signatures');
create trigger statement_signature_is_kept before update or delete on statement_signature
    for each row execute function refuse_change();
create trigger statement_signature_is_kept_whole before truncate on statement_signature
    for each statement execute function refuse_change();
