-- Questions "did I sign?" that wait for the asker's signature. Each is used once.
create table challenge (
    id uuid primary key,
    petition_id uuid not null references petition,
    expires_at timestamptz not null
);
create index challenge_expiry on challenge (expires_at);
