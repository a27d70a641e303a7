create table outbox (
    id bigint generated always as identity primary key,
    topic text not null,
    key text not null,
    payload text not null,
    created_at timestamptz not null default now()
);

create index outbox_by_key on outbox (key, id);
