-- What moderation asks an author to correct: in the draft while the text is not frozen, in a petition that takes this one's
-- place afterwards.
create table correction_request (
    id uuid primary key,
    petition_id uuid not null references petition on delete cascade,
    remarks text not null,
    -- The petition is addressed to a body that may not decide; this one may.
    competent_body text,
    requested_by uuid not null,
    requested_at timestamptz not null
);
create index correction_request_by_petition on correction_request (petition_id, requested_at);
