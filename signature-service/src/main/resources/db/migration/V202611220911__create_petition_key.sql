-- The key under which one petition's signers have their nullifiers. Destroyed after the retention period: the row stays,
-- without the key.
create table petition_key (
    petition_id uuid primary key references petition,
    public_key bytea not null check (length(public_key) = 33),
    sealed_key bytea,
    -- Set when the leaf OPEN was queued.
    opened boolean not null default false
);
