-- Operators' acts: proposed by one person, decided by another. Both tables are only ever added to; an act without a decision
-- is open until it expires.
create table act (
    id uuid primary key,
    kind text not null check (kind in ('INVALIDATION', 'KEY_DESTRUCTION')),
    petition_id uuid not null references petition,
    -- Of an invalidation: which of the log's reasons.
    ground text check (ground in ('COURT', 'FRAUDULENT_CERTIFICATE', 'PAPER_DUPLICATE')),
    -- The decision it rests on, for the act's file.
    reference text not null,
    -- Of an invalidation: hashes of the leaves SIGN, hex.
    leaf_hashes text[] not null,
    -- Subjects of tokens, here and below.
    proposed_by text not null,
    proposed_at timestamptz not null,
    unique (id, proposed_by),
    check ((kind = 'INVALIDATION') = (ground is not null)),
    check ((kind = 'INVALIDATION') = (cardinality(leaf_hashes) > 0))
);

create index act_by_petition on act (petition_id);

create table act_decision (
    -- Each act is decided once, whoever comes first.
    act_id uuid primary key,
    proposed_by text not null,
    state text not null check (state in ('CONFIRMED', 'REFUSED')),
    decided_by text not null,
    decided_at timestamptz not null,
    -- Why it was refused.
    reason text,
    -- RFC 8785 JSON of the whole act, to which its leaves commit.
    document text,
    foreign key (act_id, proposed_by) references act (id, proposed_by),
    check (state = 'REFUSED' or decided_by <> proposed_by),
    check ((state = 'REFUSED') = (reason is not null)),
    check ((state = 'CONFIRMED') = (document is not null))
);

create trigger act_is_kept before update or delete on act for each row execute function refuse_change();
create trigger act_is_kept_whole before truncate on act for each statement execute function refuse_change();
create trigger act_decision_is_kept before update or delete on act_decision
    for each row execute function refuse_change();
create trigger act_decision_is_kept_whole before truncate on act_decision
    for each statement execute function refuse_change();
