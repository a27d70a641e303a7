-- Files of a petition; their bytes lie outside the database under store_key. Signed with the text, by name and hash.
create table attachment (
    id uuid primary key,
    petition_id uuid not null references petition,
    place integer not null check (place > 0),
    name text not null,
    media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
    bytes bigint not null check (bytes > 0),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    store_key text not null unique,
    added_at timestamptz not null,
    unique (petition_id, place)
);

create function refuse_change_of_frozen_text() returns trigger language plpgsql as $$
begin
    if exists (select from petition
            where id in (new.petition_id, old.petition_id) and submitted_at is not null) then
        raise exception 'The files of a frozen text are not changed';
    end if;
    return coalesce(new, old);
end
$$;
create trigger attachment_is_frozen_with_text before insert or update or delete on attachment
    for each row execute function refuse_change_of_frozen_text();

-- Keys that no row names, not yet or no more: what lies under them is deleted, unless a row takes it in time.
create table stored_leftover (
    store_key text primary key,
    since timestamptz not null
);
create index stored_leftover_by_age on stored_leftover (since);
