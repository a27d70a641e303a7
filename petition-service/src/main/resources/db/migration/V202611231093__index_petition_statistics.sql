-- Figures of a period are counted by these; who asks for all time reads the table once a minute at most.
create index petition_begun on petition (created_at);
create index deadline_by_kind on deadline (kind, starts_on, body_code) where body_code is not null;
