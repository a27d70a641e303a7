-- The audit trails' heads at the beginning of each day (UTC), as the leaf ANCHOR commits to them.
create table anchor (
    day date primary key,
    -- RFC 8785 JSON: what was hashed.
    heads text not null,
    leaf_hash bytea not null unique check (length(leaf_hash) = 32),
    made_at timestamptz not null
);

create trigger anchor_is_kept before update or delete on anchor for each row execute function refuse_change();
create trigger anchor_is_kept_whole before truncate on anchor for each statement execute function refuse_change();
