-- The audit trail of each matter (a petition, a breach): who did what in which role, a chain of hashes. Entries are only
-- ever added: head n = SHA-256(head n-1 || entry n), head 0 = 32 zero bytes.
create table trail (
    matter_id uuid primary key,
    entries integer not null check (entries > 0),
    head bytea not null check (length(head) = 32),
    changed_at timestamptz not null
);
create index trail_by_change on trail (changed_at);

create table trail_entry (
    matter_id uuid not null references trail,
    place integer not null check (place > 0),
    -- RFC 8785 JSON, hashed as it stands.
    entry text not null,
    head bytea not null check (length(head) = 32),
    primary key (matter_id, place)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is only ever added to', tg_table_name;
end
$$;
create trigger trail_entry_is_kept before update or delete on trail_entry
    for each row execute function refuse_change();
create trigger trail_entry_is_kept_whole before truncate on trail_entry
    for each statement execute function refuse_change();

-- A day (UTC) and the heads of all trails that changed since the day before; its own head goes into the public log.
create table trail_day (
    day date primary key,
    matters integer not null,
    -- SHA-256 of the day before's head and of the lines "<matter id> <entries> <head in hex>\n" by matter id.
    head bytea not null check (length(head) = 32),
    closed_at timestamptz not null
);
create table trail_day_head (
    day date not null references trail_day,
    matter_id uuid not null references trail,
    entries integer not null,
    head bytea not null,
    primary key (day, matter_id)
);
