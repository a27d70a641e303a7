create table signature_count (
    petition_id uuid primary key references petition,
    electronic bigint not null,
    paper bigint not null,
    withdrawn bigint not null,
    invalidated bigint not null,
    sequence bigint not null,
    counted_at timestamptz not null
);
