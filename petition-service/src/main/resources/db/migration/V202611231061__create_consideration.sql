-- What a body does before it decides (90-5(2)); all of it is public.
create table working_group_member (
    id uuid primary key,
    version integer not null,
    petition_id uuid not null references petition,
    name text not null,
    organisation text not null,
    capacity text not null,
    added_at timestamptz not null,
    added_by uuid not null,
    -- An interest that the member told of.
    conflict text,
    recused boolean,
    conflict_at timestamptz,
    left_at timestamptz,
    check ((conflict is null) = (conflict_at is null)),
    check (recused is not true or left_at is not null)
);
create index working_group_member_by_petition on working_group_member (petition_id, added_at);

create table consideration_step (
    id uuid primary key,
    version integer not null,
    petition_id uuid not null references petition,
    kind text not null,
    held_on date not null,
    place text,
    -- Minutes, findings, or a note.
    report text not null,
    saved_at timestamptz not null,
    saved_by uuid not null
);
create index consideration_step_by_petition on consideration_step (petition_id, held_on);

create table consideration_step_present (
    step_id uuid not null references consideration_step,
    member_id uuid not null references working_group_member,
    primary key (step_id, member_id)
);

create table opinion (
    id uuid primary key,
    version integer not null,
    petition_id uuid not null references petition,
    body_code text not null,
    question text not null,
    asked_at timestamptz not null,
    asked_by uuid not null,
    answer text,
    answered_at timestamptz,
    answered_by uuid,
    check ((answer is null) = (answered_at is null))
);
create index opinion_by_petition on opinion (petition_id, asked_at);
create index opinion_by_body on opinion (body_code, answered_at nulls first, asked_at);
