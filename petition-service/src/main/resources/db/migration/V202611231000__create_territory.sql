-- One number per register; a change of the register moves it on. It is locked by whoever changes, so that changes of one
-- register follow each other, and it tells every instance that what it has read is old.
create table register (
    name text primary key,
    version bigint not null
);
insert into register values ('bodies', 0), ('calendar', 0);

-- Units of the country whose people are counted for thresholds (90-3(4)).
create table territory (
    code text primary key check (code ~ '^[a-z0-9-]{2,60}$'),
    version integer not null,
    kato text unique check (kato ~ '^[0-9]{9}$'),
    parent text references territory deferrable initially deferred check (parent <> code),
    name_kk text not null,
    name_ru text not null,
    name_en text not null,
    demo boolean not null
);

-- People of a territory from a day on. What was wrong is corrected by a further entry for the same day, and stays readable.
create table population (
    territory text not null references territory,
    as_of date not null,
    correction integer not null check (correction >= 0),
    people bigint not null check (people > 0),
    exact boolean not null,
    source text not null,
    changed_at timestamptz not null,
    -- Null: shipped with the service.
    changed_by uuid,
    primary key (territory, as_of, correction)
);
create trigger population_is_kept before update or delete on population
    for each row execute function refuse_change();
