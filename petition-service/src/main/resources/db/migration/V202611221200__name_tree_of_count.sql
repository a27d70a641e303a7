-- A count is a statement about the public log: of the tree of this size, whose checkpoint was published then. What was
-- counted before there was a log is of no tree and is told anew; no installation is in production yet.
alter table petition rename column count_sequence to tree_size;
alter table petition rename column counted_at to checkpointed_at;
update petition set tree_size = 0, checkpointed_at = null;
