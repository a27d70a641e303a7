-- Questions "did I sign?" that were answered, until they expire: each is answered once. Those that nobody signed are not kept.
create table challenge (
    id uuid primary key,
    expires_at timestamptz not null
);
create index challenge_expiry on challenge (expires_at);
