-- What a petition is about, of a short list (catalogue/topics.csv): chosen by its author until publication, or by a
-- moderator. It helps to find the petition and is no part of its signed text.
create table petition_topic (
    petition_id uuid primary key references petition,
    topic text not null,
    version integer not null check (version > 0),
    chosen_by uuid not null,
    chosen_at timestamptz not null
);
create index petition_topic_by_topic on petition_topic (topic, petition_id);
