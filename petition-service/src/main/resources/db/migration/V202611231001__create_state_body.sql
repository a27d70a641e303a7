-- Bodies that may be addressed, or once could be: a renamed or merged body is never deleted, petitions name it for ever.
create table state_body (
    code text primary key check (code ~ '^[a-z0-9-]{2,60}$'),
    version integer not null,
    parent text references state_body deferrable initially deferred check (parent <> code),
    level text not null check (level in ('REPUBLIC', 'REGION', 'DISTRICT', 'LOCALITY')),
    branch text not null check (branch in ('EXECUTIVE', 'REPRESENTATIVE')),
    territory text references territory,
    competences text[] not null,
    bin text unique deferrable initially deferred check (bin ~ '^[0-9]{12}$'),
    name_kk text not null,
    name_ru text not null,
    name_en text not null,
    in_force_from date,
    in_force_to date,
    successor text references state_body deferrable initially deferred check (successor <> code),
    demo boolean not null,
    -- Deferred references: the bodies of one file may name each other in any order.
    -- A threshold counts people of a territory, but for the Republic, whose threshold is a number (90-3(4)).
    check ((level = 'REPUBLIC') = (territory is null)),
    -- Only regions and districts have a maslikhat in the table of thresholds.
    check (branch = 'EXECUTIVE' or level in ('REGION', 'DISTRICT')),
    check (in_force_to >= in_force_from),
    check (successor is null or in_force_to is not null)
);

-- Each state of a body as it was made: under which name it decided what is found here.
create table state_body_change (
    code text not null references state_body,
    version integer not null,
    state text not null,
    changed_at timestamptz not null,
    changed_by uuid,
    primary key (code, version)
);
create trigger state_body_change_is_kept before update or delete on state_body_change
    for each row execute function refuse_change();
