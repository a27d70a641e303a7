-- Signatures that passed every check but revocation, which nobody could tell. The CMS is sealed under the service's own key
-- and deleted once decided.
create table pending_signature (
    id uuid primary key,
    -- SHA-256 of the ticket that its sender holds.
    ticket_sha256 bytea not null unique check (length(ticket_sha256) = 32),
    petition_id uuid not null references petition,
    show_name boolean not null,
    authors boolean not null,
    received_at timestamptz not null,
    -- The signed document and the CMS; null once decided.
    sealed bytea,
    state text not null default 'PENDING'
        check (state in ('PENDING', 'COUNTED', 'REVOKED', 'ALREADY_SIGNED', 'REFUSED', 'UNVERIFIABLE', 'WITHDRAWN')),
    receipt_id uuid,
    tries integer not null default 0,
    next_try_at timestamptz not null,
    check ((state = 'PENDING') = (sealed is not null)),
    check ((state = 'COUNTED') = (receipt_id is not null))
);
create index pending_signature_due on pending_signature (next_try_at) where state = 'PENDING';
