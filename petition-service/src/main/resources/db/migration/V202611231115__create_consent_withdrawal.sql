-- Who took the consent to personal-data processing back (Law 94-V), what of their data was erased and what the law keeps.
create table consent_withdrawal (
    id uuid primary key,
    version integer not null,
    -- An account's whole, by Keycloak's subject, or a signer's in one petition, by the handle that leads to nobody here.
    account_id uuid,
    petition_id uuid references petition,
    handle text,
    received_at timestamptz not null,
    due_on date not null,
    -- Codes of what was erased at once and what is kept, with commas.
    erased text not null,
    kept text not null,
    -- An operator has seen to what only people can do.
    completed_at timestamptz,
    completed_by uuid,
    check (num_nonnulls(account_id, handle) = 1),
    check (num_nulls(handle, petition_id) in (0, 2)),
    check (num_nulls(completed_at, completed_by) in (0, 2))
);
create index consent_withdrawal_open on consent_withdrawal (due_on) where completed_at is null;
create index consent_withdrawal_by_day on consent_withdrawal (received_at, id);
create unique index consent_withdrawal_once on consent_withdrawal (account_id, petition_id, handle) nulls not distinct
    where completed_at is null;
