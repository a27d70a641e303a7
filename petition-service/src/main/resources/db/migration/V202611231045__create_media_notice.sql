-- Mass media that were informed of a publication (90-2(8)).
create table media_notice (
    petition_id uuid not null references petition,
    outlet text not null,
    informed_by uuid not null,
    informed_at timestamptz not null,
    primary key (petition_id, outlet)
);
create index petition_awaiting_media on petition (published_at, id)
    where published_at is not null and media_informed_at is null;
