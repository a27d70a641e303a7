alter table petition
    -- As what it goes on to the body when it falls short (90-3(5)); petitions from before this choice are proposals.
    add column appeal_kind text not null default 'PROPOSAL',
    add column lapsed_at timestamptz,
    add column fell_short_at timestamptz,
    add column withdrawn_at timestamptz,
    add column supersedes uuid references petition,
    add column superseded_at timestamptz,
    add column superseded_by uuid references petition,
    add column media_informed_at timestamptz,
    add column media_informed_by uuid,
    add check (lapsed_at is null or cosigned_at is null),
    add check (fell_short_at is null or (published_at is not null and threshold_reached_at is null)),
    add check (withdrawn_at is null or (decided_at is null and rejected_at is null and superseded_at is null)),
    add check (superseded_at is null or (superseded_by is not null and published_at is null)),
    add check (media_informed_at is null or published_at is not null);
alter table petition alter column appeal_kind drop default;
create unique index petition_by_predecessor on petition (supersedes) where supersedes is not null;
