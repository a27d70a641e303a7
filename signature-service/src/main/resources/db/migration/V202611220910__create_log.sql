-- Leaves of the public log. Without an index a leaf waits for the sequencer; with one it is in the tree for ever.
create table log_leaf (
    -- RFC 9162 hash.
    leaf_hash bytea primary key check (length(leaf_hash) = 32),
    leaf bytea not null,
    -- The leaf's type: of those that wait, the ones that others refer to are taken first.
    type smallint not null,
    -- Hash of a leaf that has to come before this one: a signature before its withdrawal, a withdrawal before the signature
    -- that names it.
    after bytea,
    queued_at timestamptz not null,
    leaf_index bigint check (leaf_index >= 0)
)
-- Each leaf gets its place once, in a second version of its row: room for some of these on the same page, and the dead ones
-- go before millions of them lie between the sequencer and the leaves that wait.
with (fillfactor = 90, autovacuum_vacuum_threshold = 100000, autovacuum_vacuum_scale_factor = 0.01);

-- Partial: a leaf that waits has no entry.
create unique index log_leaf_place on log_leaf (leaf_index) where leaf_index is not null;

create index log_leaf_waiting on log_leaf (type, queued_at) where leaf_index is null;

-- One row a log: the tree as the database has it, and what of it everybody can see.
create table log_tree (
    origin text primary key,
    -- Grows with each take-over: a sequencer that was only thought dead changes nothing any more.
    epoch bigint not null,
    size bigint not null,
    root bytea not null check (length(root) = 32),
    published_size bigint not null,
    published_at timestamptz,
    -- Why the log must not go on; no instance accepts signatures then.
    halted text,
    check (published_size <= size)
);
