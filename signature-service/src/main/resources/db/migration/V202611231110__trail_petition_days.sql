-- The daily heads of petition-service's audit trails: told over Kafka, kept once and for ever, and by that anchored in the
-- public log with the trails of this service (contracts/anchor.md).
create table petition_trail_day (
    day date primary key,
    matters integer not null check (matters >= 0),
    head bytea not null check (length(head) = 32),
    closed_at timestamptz not null
);

insert into audit_trail (name) values ('petition-service');
create trigger petition_trail_day_is_trailed after insert on petition_trail_day
    for each row execute function add_row_to_trail('petition-service');
create trigger petition_trail_day_is_kept before update or delete on petition_trail_day
    for each row execute function refuse_change();
create trigger petition_trail_day_is_kept_whole before truncate on petition_trail_day
    for each statement execute function refuse_change();
