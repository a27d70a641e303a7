-- What a territory is called from a day on; null: as far as is known, it always was.
alter table territory add named_from date;

-- Each name of a territory as it was written, with its first day. The last one written holds; those before tell what the
-- territory was called earlier, or what was corrected.
create table territory_name (
    territory text not null references territory,
    version integer not null check (version >= 0),
    name_kk text not null,
    name_ru text not null,
    name_en text not null,
    named_from date,
    changed_at timestamptz not null,
    -- Null: shipped with the service.
    changed_by uuid,
    primary key (territory, version)
);
create trigger territory_name_is_kept before update or delete on territory_name
    for each row execute function refuse_change();

insert into territory_name (territory, version, name_kk, name_ru, name_en, changed_at)
select code, 0, name_kk, name_ru, name_en, now() from territory;
