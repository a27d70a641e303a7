-- By which like appeals at one body are found, as long as they are open: the folded subject and the beginnings of words.
create table handling_text (
    handling_id uuid primary key references appeal_handling on delete cascade,
    -- An array for the index's sake: one index on the body and the words.
    body text[] not null,
    arrived_at timestamptz not null,
    subject text not null,
    words tsvector not null
);
create index handling_text_by_words on handling_text using gin (body, words);

create function compare_handling() returns trigger language plpgsql as $$
begin
    if new.ended_at is not null then
        delete from handling_text where handling_id = new.id;
        return null;
    end if;
    insert into handling_text (handling_id, body, arrived_at, subject, words)
    select new.id, array[new.body_code], new.arrived_at, fold(subject),
        stems(subject || ' ' || left(coalesce(new.part, substance), 4000))
    from appeal where id = new.appeal_id;
    return null;
end
$$;
-- By the database, so that appeals that are copied in are compared with too.
create trigger open_handling_is_compared after insert on appeal_handling
    for each row when (new.ended_at is null) execute function compare_handling();
create trigger ended_handling_is_compared_no_more after update on appeal_handling
    for each row when (old.ended_at is null and new.ended_at is not null) execute function compare_handling();

insert into handling_text (handling_id, body, arrived_at, subject, words)
select h.id, array[h.body_code], h.arrived_at, fold(subject),
    stems(subject || ' ' || left(coalesce(part, substance), 4000))
from appeal_handling h join appeal a on a.id = h.appeal_id where ended_at is null;

-- Appeals that ask the same, by an officer's judgement, and what is answered to all of them.
create table appeal_cluster (
    id uuid primary key,
    version int not null,
    body_code text not null,
    -- How many persons asked, when it was published; null: not public.
    people int,
    published_at timestamptz,
    check ((people is null) = (published_at is null))
);
create index appeal_cluster_published on appeal_cluster (published_at desc, id) where published_at is not null;

create table appeal_cluster_text (
    cluster_id uuid not null references appeal_cluster,
    language text not null check (language in ('kk', 'ru')),
    question text not null,
    answer text,
    heading text not null generated always as (fold(question)) stored,
    stems tsvector not null generated always as (stems(question || ' ' || left(coalesce(answer, ''), 4000))) stored,
    words tsvector not null generated always as (petition_vector(question || ' ' || coalesce(answer, ''))) stored,
    primary key (cluster_id, language)
);
create index appeal_cluster_text_by_stems on appeal_cluster_text using gin (stems);
create index appeal_cluster_text_by_words on appeal_cluster_text using gin (words);

create table appeal_cluster_member (
    cluster_id uuid not null references appeal_cluster,
    -- In one cluster at most.
    handling_id uuid primary key references appeal_handling,
    -- What only this one is answered; empty: nothing.
    personal text not null
);
create index appeal_cluster_member_of on appeal_cluster_member (cluster_id);
