create table inbox (
    event_id text primary key,
    received_at timestamptz not null default now()
);
