-- Codes for eGov Mobile, a few minutes each; deleted soon after.
create table qr_session (
    id uuid primary key,
    -- SHA-256 of the secret by which the page follows, and of the token by which the phone signs.
    page_sha256 bytea not null unique check (length(page_sha256) = 32),
    phone_sha256 bytea not null unique check (length(phone_sha256) = 32),
    petition_id uuid not null references petition,
    show_name boolean not null,
    language text not null,
    title text not null,
    document_sha256 text not null references rendering,
    expires_at timestamptz not null,
    state text not null check (state in ('WAITING', 'SCANNED', 'OPENED', 'REFUSED', 'SIGNED', 'PENDING')),
    -- Slug of the problem for which the last signature was refused.
    refusal text,
    -- Of the signature that is being judged or was accepted, as it was sent.
    cms_sha256 bytea check (length(cms_sha256) = 32),
    -- What the page learns of an accepted signature, sealed: it may name the private address of a pending one.
    outcome bytea,
    check ((state in ('SIGNED', 'PENDING')) = (outcome is not null))
);
create index qr_session_expiry on qr_session (expires_at);
