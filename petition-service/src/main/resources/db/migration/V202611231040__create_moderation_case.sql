-- A petition on the moderators' desk: who works on it, until when, and whether a head moderator has to look.
create table moderation_case (
    petition_id uuid primary key references petition on delete cascade,
    -- Counted by the service under the petition's lock: answers, questions and proposals belong to one version.
    version integer not null,
    claimed_by uuid,
    claimed_until timestamptz,
    -- The author asked for a look at the draft, before its text is frozen.
    look_asked_at timestamptz,
    raised_at timestamptz,
    raised_for text,
    closed_at timestamptz,
    check ((claimed_by is null) = (claimed_until is null)),
    check ((raised_at is null) = (raised_for is null))
);
create index moderation_case_by_claim on moderation_case (claimed_by, claimed_until) where claimed_by is not null;
create index moderation_case_raised on moderation_case (raised_at) where raised_at is not null and closed_at is null;
create index moderation_case_to_look_at on moderation_case (look_asked_at) where look_asked_at is not null;
