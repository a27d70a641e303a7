create table decision (
    petition_id uuid primary key,
    version integer not null,
    outcome text not null,
    language text not null,
    reasons text not null,
    saved_by uuid not null,
    saved_at timestamptz not null,
    published_at timestamptz
);
