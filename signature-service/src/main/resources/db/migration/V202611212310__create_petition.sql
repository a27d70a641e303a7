create table petition (
    id uuid primary key,
    text_sha256 char(64) not null,
    accepts_from text not null check (accepts_from in ('AUTHOR', 'EVERYONE')),
    signing_closes_at timestamptz,
    -- Time of the newest event heard: an older one moves no end back.
    told_at timestamptz not null
);
