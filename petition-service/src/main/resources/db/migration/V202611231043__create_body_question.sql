-- What moderation asks a state body about a petition (90-2(5)), and what the body answers.
create table body_question (
    id uuid primary key,
    petition_id uuid not null references petition,
    body_code text not null,
    question text not null,
    asked_by uuid not null,
    asked_at timestamptz not null,
    due_on date not null,
    answer text,
    answered_by uuid,
    answered_at timestamptz,
    -- The verdict came, or the petition ended, without an answer.
    dropped_at timestamptz,
    check ((answer is null) = (answered_at is null) and (answered_at is null) = (answered_by is null)),
    check (answered_at is null or dropped_at is null)
);
create index body_question_by_petition on body_question (petition_id, asked_at);
create index body_question_by_body on body_question (body_code, due_on) where answered_at is null and dropped_at is null;
create index body_question_answered on body_question (body_code, answered_at desc) where answered_at is not null;
