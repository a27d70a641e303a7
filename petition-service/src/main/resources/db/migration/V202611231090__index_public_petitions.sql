-- What readers ask of public petitions, each question by its index. "Unfinished" ones are open until their last day.
create index petition_unfinished on petition (collection_ends_on, id)
    where published_at is not null and threshold_reached_at is null and withdrawn_at is null;
create index petition_unfinished_by_publication on petition (published_at desc, id) include (collection_ends_on)
    where published_at is not null and threshold_reached_at is null and withdrawn_at is null;
create index petition_nearest on petition ((signatures::double precision / nullif(threshold, 0)) desc, id)
    where published_at is not null and threshold_reached_at is null and withdrawn_at is null and fell_short_at is null;
create index petition_most_signed on petition (signatures desc, id) where published_at is not null;
create index petition_addressed on petition (body_code, published_at desc, id) where published_at is not null;
create index petition_by_level on petition (level, published_at desc, id) where published_at is not null;
create index petition_considered on petition (published_at desc, id)
    where threshold_reached_at is not null and decided_at is null and withdrawn_at is null and published_at is not null;
create index petition_decided on petition (decided_at desc, id) where decided_at is not null;
create index petition_decided_by_publication on petition (published_at desc, id) where decided_at is not null;
create index petition_withdrawn on petition (published_at desc, id)
    where withdrawn_at is not null and published_at is not null;
-- All that is counted for the facets, so that they are counted in the index alone.
create index petition_facets on petition
    (level, body_code, collection_ends_on, threshold_reached_at, decided_at, withdrawn_at, id)
    where published_at is not null;
