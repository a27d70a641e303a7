-- Audit trails: each row of the tables below is copied, as it is added and in the same transaction, to a chain of hashes
-- (contracts/anchor.md). A trail's row is locked until the transaction ends, so that places are given in the order of commits.
create table audit_trail (
    name text primary key,
    entries bigint not null default 0,
    -- Of the last entry; of an empty trail zeros.
    head bytea not null default decode(repeat('00', 32), 'hex') check (length(head) = 32)
);

create table audit_entry (
    trail text not null references audit_trail,
    place bigint not null check (place > 0),
    entry text not null,
    -- SHA-256 of the head before and the entry in UTF-8.
    head bytea not null check (length(head) = 32),
    primary key (trail, place)
);

create function add_to_trail(trail_name text, content text) returns void language plpgsql as $$
declare
    moved audit_trail%rowtype;
begin
    update audit_trail set entries = entries + 1, head = sha256(head || convert_to(content, 'UTF8'))
        where name = trail_name returning * into strict moved;
    insert into audit_entry (trail, place, entry, head) values (trail_name, moved.entries, content, moved.head);
end
$$;

-- The settings by which PostgreSQL writes values are fixed: the same row is the same text in every session.
create function add_row_to_trail() returns trigger language plpgsql
    set timezone = 'UTC' set bytea_output = 'hex' set datestyle = 'ISO, MDY' as $$
begin
    perform add_to_trail(tg_argv[0], to_jsonb(new)::text);
    return null;
end
$$;

insert into audit_trail (name) values ('evidence-hand-overs'), ('acts'), ('act-decisions');

do $$
declare
    one evidence_hand_over%rowtype;
begin
    set local timezone = 'UTC';
    set local bytea_output = 'hex';
    for one in select * from evidence_hand_over order by id loop
        perform add_to_trail('evidence-hand-overs', to_jsonb(one)::text);
    end loop;
end
$$;

create trigger evidence_hand_over_is_trailed after insert on evidence_hand_over
    for each row execute function add_row_to_trail('evidence-hand-overs');
create trigger act_is_trailed after insert on act for each row execute function add_row_to_trail('acts');
create trigger act_decision_is_trailed after insert on act_decision
    for each row execute function add_row_to_trail('act-decisions');

create trigger audit_entry_is_kept before update or delete on audit_entry
    for each row execute function refuse_change();
create trigger audit_entry_is_kept_whole before truncate on audit_entry
    for each statement execute function refuse_change();
