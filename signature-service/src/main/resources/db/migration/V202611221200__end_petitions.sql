-- How a petition ends, where its events say more than "too few joined it in time"; and that it has ended: from then on no
-- signature is added, whatever later events say, and its TALLY follows.
alter table petition add column ends_as text check (ends_as in ('FINAL', 'SUPERSEDED', 'WITHDRAWN_BY_AUTHOR'));
alter table petition add column ended boolean not null default false;

-- Those that were published before.
update petition set ends_as = 'FINAL'
where exists (select 1 from log_leaf where type = 2 and substring(leaf from 3 for 16) = uuid_send(petition.id));

create index petition_closing on petition (signing_closes_at) where not ended and signing_closes_at is not null;
