-- Leaves TALLY, from the moment that somebody or something asks for one.
create table tally (
    id bigint generated always as identity primary key,
    petition_id uuid not null references petition,
    status text not null check (status in ('INTERIM', 'FINAL', 'SUPERSEDED', 'LAPSED', 'WITHDRAWN_BY_AUTHOR')),
    -- Subject of the operator's token, or signature-service.
    requested_by text not null,
    requested_at timestamptz not null,
    -- Once counted: the leaf and the size of the published tree that it is about.
    leaf_hash bytea unique check (length(leaf_hash) = 32),
    size bigint check (size > 0),
    tallied_at timestamptz,
    check (num_nulls(leaf_hash, size, tallied_at) in (0, 3))
);

create unique index tally_ends_once on tally (petition_id) where status <> 'INTERIM';
create unique index tally_asked_once on tally (petition_id, status) where leaf_hash is null;
