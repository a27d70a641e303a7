-- Days that are not what their day of the week says, as law and government order have it. Only added to: the last version
-- of a day holds, those before tell what was thought earlier and who corrected it.
create table calendar_day (
    day date not null,
    version integer not null check (version > 0),
    kind text not null check (kind in ('OFF', 'WORKED', 'ORDINARY')),
    note text not null,
    changed_at timestamptz not null,
    -- Null: shipped with the service.
    changed_by uuid,
    primary key (day, version)
);
create trigger calendar_day_is_kept before update or delete on calendar_day
    for each row execute function refuse_change();
