-- Complaints of what a body did with an appeal, or left undone (91 to 100), and what comes of them for the handling.
create table appeal_complaint (
    id uuid primary key,
    version int not null,
    appeal_id uuid not null references appeal (id),
    handling_id uuid not null references appeal_handling (id),
    basis text not null,
    body_code text not null,
    higher_body_code text not null,
    text text,
    filed_at timestamptz not null,
    registered_on date not null,
    forward_due_on date not null,
    forwarded_at timestamptz,
    arrived_on date not null,
    decision_due_on date not null,
    outcome text,
    reasons text,
    new_act text,
    ordered_due_on date,
    drafted_by uuid,
    drafted_at timestamptz,
    decided_at timestamptz,
    withdrawn_at timestamptz,
    -- Silence alone needs no words.
    check (text is not null or basis = 'SILENCE'),
    check (decided_at is null or (outcome is not null and withdrawn_at is null)),
    check (body_code <> higher_body_code)
);

-- Once of a silence, and once of what came in its end.
create unique index appeal_complaint_once on appeal_complaint (handling_id, (basis = 'SILENCE'))
    where withdrawn_at is null;
create index appeal_complaint_of_handling on appeal_complaint (handling_id, filed_at, id);
create index appeal_complaint_at_body on appeal_complaint (body_code)
    where decided_at is null and withdrawn_at is null;
create index appeal_complaint_at_higher_body on appeal_complaint (higher_body_code)
    where decided_at is null and withdrawn_at is null;

alter table appeal_handling
    add overruled_at timestamptz,
    add ordered_by uuid references appeal_complaint (id),
    drop constraint appeal_handling_check1,
    add constraint appeal_handling_end check (ended_at is not distinct from
        coalesce(answered_at, redirected_at, returned_at, terminated_at, overruled_at));
