-- Which edition of the list of forbidden subjects (90-2(3)) the author has read; petitions from before it was kept have none.
alter table petition
    add column acknowledged_list text,
    add column acknowledged_at timestamptz,
    add check ((acknowledged_list is null) = (acknowledged_at is null)),
    add check (acknowledged_list = rule_set);
