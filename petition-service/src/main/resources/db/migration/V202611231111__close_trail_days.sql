-- Closed days are only ever added to, as the trails are; and each trail's last told end is found without looking at all.
create unique index trail_day_head_by_matter on trail_day_head (matter_id, entries);
create trigger trail_day_is_kept before update or delete on trail_day for each row execute function refuse_change();
create trigger trail_day_is_kept_whole before truncate on trail_day for each statement execute function refuse_change();
create trigger trail_day_head_is_kept before update or delete on trail_day_head
    for each row execute function refuse_change();
create trigger trail_day_head_is_kept_whole before truncate on trail_day_head
    for each statement execute function refuse_change();
