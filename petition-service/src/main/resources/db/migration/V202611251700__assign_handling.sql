-- Who at a body works on what: an officer of the register, nobody at first; a substitute for some days.
alter table officer add column distributes boolean not null default false;

alter table appeal_handling add column assignee uuid references officer;

-- The queue as it is read, and counted without the rows themselves.
create index appeal_handling_queue on appeal_handling (body_code, urgent desc, due_on, id) include (assignee)
    where ended_at is null;
create index appeal_handling_of_officer on appeal_handling (assignee, urgent desc, due_on, id) include (body_code)
    where ended_at is null and assignee is not null;
drop index appeal_handling_open;

create table officer_substitution (
    id uuid primary key,
    version int not null,
    body_code text not null,
    absent_id uuid not null references officer,
    substitute_id uuid not null references officer,
    first_day date not null,
    -- The day before the first: it was called off.
    last_day date not null check (last_day >= first_day - 1),
    check (absent_id <> substitute_id)
);
create index officer_substitution_by_body on officer_substitution (body_code, first_day desc, id);
create index officer_substitution_by_substitute on officer_substitution (substitute_id, last_day);
