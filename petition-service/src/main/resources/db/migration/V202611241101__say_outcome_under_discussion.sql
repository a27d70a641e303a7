-- Citizens comment on a draft knowing whether it satisfies or refuses.
alter table discussion add column outcome text not null check (outcome in ('SATISFIED', 'PARTLY_SATISFIED', 'REFUSED'));
