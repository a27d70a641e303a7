-- What signers add by choice (90-3): a comment, and the region they say they are from. Known by a handle that leads to nobody
-- but through signature-service's key. Neither leaf nor receipt nor name stands here.
create table signer_comment (
    id uuid primary key,
    version integer not null,
    petition_id uuid not null references petition,
    handle text not null,
    language text not null check (language in ('kk', 'ru')),
    comment text not null,
    written_at timestamptz not null,
    -- Moderated afterwards, with a public reason; what is hidden stays for whoever complains of it.
    hidden_at timestamptz,
    hidden_by uuid,
    hidden_ground text,
    hidden_reason text,
    unique (petition_id, handle),
    check (num_nulls(hidden_at, hidden_by, hidden_ground, hidden_reason) in (0, 4))
);
create index signer_comment_by_petition on signer_comment (petition_id, written_at);

create table signer_region (
    petition_id uuid not null references petition,
    handle text not null,
    kato text not null,
    primary key (petition_id, handle)
);
create index signer_region_by_region on signer_region (petition_id, kato);
