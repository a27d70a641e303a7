-- From here on a signature is a leaf of the public log and known by its hash. No installation is in production yet:
-- demonstrations begin anew.
delete from qr_session;
drop table pending_signature;
drop table signature;
drop table signature_count;
delete from evidence;

create table signature (
    -- RFC 9162 hash of the leaf SIGN.
    leaf_hash bytea primary key check (length(leaf_hash) = 32),
    -- No reference: the statement that adds a row joins the petition and holds it, and every row of a crowd would be checked
    -- again.
    petition_id uuid not null,
    -- ECVRF of the person in this petition; no IIN stands anywhere in the clear.
    nullifier bytea not null check (length(nullifier) = 32),
    -- Hash of the person's leaf WITHDRAW that the statement names; empty for the first time.
    previous bytea not null check (length(previous) in (0, 32)),
    -- Hash of the leaf WITHDRAW that ended it.
    withdrawn_by bytea check (length(withdrawn_by) = 32),
    -- Of the message; null when all there is of the signature is its leaf, taken back from the log after an accident.
    signature_sha256 bytea check (length(signature_sha256) = 32),
    cms_sha256 bytea check (length(cms_sha256) = 32),
    -- Who signed, for the proof that the nullifier is theirs. Erased with the petition's key.
    sealed_signer bytea,
    algorithm text,
    show_name boolean not null,
    consent text,
    received_at timestamptz not null,
    -- From when the log's word counts: of one that was pending, when that was decided.
    promised_at timestamptz not null,
    -- A person signs with each "previous" once. A new one comes of a withdrawal only, so that at most one is active.
    constraint signature_once_per_statement unique (petition_id, nullifier, previous)
);

-- Partial: of signatures that nobody took back there are no entries.
create unique index signature_withdrawn_by on signature (withdrawn_by) where withdrawn_by is not null;
create index signature_withdrawn on signature (petition_id) where withdrawn_by is not null;

create table signature_count (
    petition_id uuid primary key references petition,
    electronic bigint not null,
    paper bigint not null,
    withdrawn bigint not null,
    invalidated bigint not null
);

-- The leaf stands in the log; what is left here is what may be erased.
alter table evidence drop column leaf;

-- Signatures that passed every check but revocation, which nobody could tell. The CMS is sealed under the service's own key
-- and deleted once decided.
create table pending_signature (
    id uuid primary key,
    -- SHA-256 of the ticket that its sender holds.
    ticket_sha256 bytea not null unique check (length(ticket_sha256) = 32),
    petition_id uuid not null references petition,
    show_name boolean not null,
    previous bytea not null check (length(previous) in (0, 32)),
    authors boolean not null,
    received_at timestamptz not null,
    -- The signed document and the CMS; null once decided.
    sealed bytea,
    state text not null default 'PENDING' check (state in ('PENDING', 'COUNTED', 'REVOKED', 'ALREADY_SIGNED',
        'STATEMENT_OUTDATED', 'REFUSED', 'UNVERIFIABLE', 'WITHDRAWN')),
    leaf_hash bytea,
    tries integer not null default 0,
    next_try_at timestamptz not null,
    check ((state = 'PENDING') = (sealed is not null)),
    check ((state = 'COUNTED') = (leaf_hash is not null))
);
create index pending_signature_due on pending_signature (next_try_at) where state = 'PENDING';
