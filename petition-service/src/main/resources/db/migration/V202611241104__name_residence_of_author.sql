-- 90-2(2): a petition names its author's residence. Null: from before it was asked for.
alter table petition add column author_residence_sealed bytea;
