create table signature (
    receipt_id uuid primary key,
    petition_id uuid not null references petition,
    -- Pseudo-random mark of the person in this petition; no IIN stands anywhere in the clear.
    signer_mark bytea not null check (length(signer_mark) = 32),
    signature_sha256 bytea not null check (length(signature_sha256) = 32),
    cms_sha256 bytea not null check (length(cms_sha256) = 32),
    sealed_cms bytea not null,
    algorithm text not null,
    show_name boolean not null,
    consent text not null,
    received_at timestamptz not null,
    counted boolean not null default false,
    constraint signature_once_per_person unique (petition_id, signer_mark)
);

create index signature_uncounted on signature (receipt_id) where not counted;
