-- Why each signature was counted, sealed to an auditor. One row deleted = one record erased: the sealed evidence and the
-- nonce without which the leaf's commitment says nothing.
create table evidence (
    -- RFC 9162 hash of the leaf.
    leaf_hash bytea primary key check (length(leaf_hash) = 32),
    -- No reference: the signature of the same transaction has one, and every row of a crowd would be checked again.
    petition_id uuid not null,
    leaf bytea not null check (length(leaf) = 87),
    nonce bytea not null check (length(nonce) = 32),
    sealed bytea not null,
    -- Which of the auditor's keys opens it.
    key_id bigint not null
);

-- Ciphertext does not shrink: no attempt at compression.
alter table evidence alter column sealed set storage external;

-- Who took over which record, when and why. Only ever added to.
create table evidence_hand_over (
    id bigint generated always as identity primary key,
    leaf_hash bytea not null check (length(leaf_hash) = 32),
    -- Subject of the token.
    auditor text not null,
    reason text not null,
    handed_over_at timestamptz not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is only ever added to', tg_table_name;
end
$$;

create trigger evidence_hand_over_is_kept before update or delete on evidence_hand_over
    for each row execute function refuse_change();
create trigger evidence_hand_over_is_kept_whole before truncate on evidence_hand_over
    for each statement execute function refuse_change();

-- What the service sealed under its own key it could open itself. No installation is in production yet.
alter table signature drop column sealed_cms;
alter table signature add column leaf_hash bytea check (length(leaf_hash) = 32);
-- A signature comes uncounted and with a leaf; those that demonstrations counted before have none.
alter table signature add constraint signature_has_leaf check (counted or leaf_hash is not null) not valid;
