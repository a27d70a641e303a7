-- Public discussion of a draft decision (90-5(2)).
create table discussion (
    petition_id uuid primary key references petition,
    version integer not null,
    announced_at timestamptz not null,
    announced_by uuid not null,
    opens_on date not null,
    closes_on date not null,
    digested_at timestamptz,
    digested_by uuid,
    check (closes_on >= opens_on),
    check (announced_at < (opens_on::timestamp at time zone interval '05:00')),
    check (digested_at is null or digested_at >= ((closes_on + 1)::timestamp at time zone interval '05:00'))
);

-- The draft as it was announced.
create table discussion_text (
    petition_id uuid not null references discussion,
    language text not null check (language in ('kk', 'ru', 'en')),
    text text not null,
    primary key (petition_id, language)
);

create table discussion_theme (
    id uuid primary key,
    version integer not null,
    petition_id uuid not null references discussion,
    title text not null,
    answer text not null,
    created_at timestamptz not null
);
create index discussion_theme_by_petition on discussion_theme (petition_id, created_at);

create table discussion_comment (
    id uuid primary key,
    petition_id uuid not null references discussion,
    -- From 1; null: the draft as a whole.
    paragraph integer check (paragraph > 0),
    author_id uuid not null,
    author_name text,
    text text not null,
    made_at timestamptz not null,
    theme_id uuid references discussion_theme,
    removed_at timestamptz,
    removed_by uuid,
    removal_ground text,
    removal_reason text,
    check ((removed_at is null) = (removal_ground is null) and (removed_at is null) = (removal_reason is null))
);
create index discussion_comment_in_order on discussion_comment (petition_id, made_at, id);
create index discussion_comment_by_paragraph on discussion_comment (petition_id, paragraph, made_at, id);
create index discussion_comment_by_author on discussion_comment (petition_id, author_id);
create index discussion_comment_by_theme on discussion_comment (theme_id) where theme_id is not null;
create index discussion_comment_unanswered on discussion_comment (petition_id)
    where theme_id is null and removed_at is null;
