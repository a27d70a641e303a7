-- A refusal needs two persons: one proposes it, another one agrees or does not.
create table rejection_proposal (
    id uuid primary key,
    petition_id uuid not null references petition,
    ground text not null,
    reason text not null,
    quote text not null,
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    reviewed_by uuid,
    reviewed_at timestamptz,
    agreed boolean,
    opinion text,
    -- The petition ended in another way before anybody reviewed it.
    dropped_at timestamptz,
    check (reviewed_by is null or reviewed_by <> proposed_by),
    check ((reviewed_by is null) = (reviewed_at is null) and (reviewed_at is null) = (agreed is null)),
    check (agreed is null or agreed or opinion is not null),
    check (reviewed_at is null or dropped_at is null)
);
create unique index rejection_proposal_awaiting on rejection_proposal (petition_id)
    where reviewed_at is null and dropped_at is null;
create index rejection_proposal_by_petition on rejection_proposal (petition_id, proposed_at);
create unique index rejection_proposal_agreed on rejection_proposal (petition_id) where agreed;
create index rejection_proposal_by_date on rejection_proposal (reviewed_at desc, id) where agreed;
create index rejection_proposal_by_ground on rejection_proposal (ground, reviewed_at desc, id) where agreed;
