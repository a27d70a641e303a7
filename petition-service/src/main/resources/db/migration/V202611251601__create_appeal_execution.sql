-- What the citizen thinks of an answer; the words are for the body alone.
create table appeal_rating (
    handling_id uuid primary key references appeal_handling (id),
    stars int not null check (stars between 1 and 5),
    reasons text[] not null,
    words text,
    rated_at timestamptz not null,
    changeable_until timestamptz not null
);

-- What an act promises, and what came of it.
create table appeal_measure (
    id uuid primary key,
    handling_id uuid not null references appeal_handling (id),
    text text not null,
    due_on date not null,
    promised_at timestamptz not null,
    reported_at timestamptz,
    reported_by uuid,
    report text,
    judged_at timestamptz,
    done boolean,
    objection text,
    check ((judged_at is null) = (done is null)),
    check (judged_at is null or reported_at is not null)
);

create index appeal_measure_of_handling on appeal_measure (handling_id, due_on, id);
-- What became of one that was sent on, or reopened.
create index appeal_handling_after on appeal_handling (came_from, body_code) where came_from is not null;
