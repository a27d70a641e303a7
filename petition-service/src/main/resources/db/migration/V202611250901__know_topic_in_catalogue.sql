-- The topic beside the words: choices beside a search are then counted in one reading of the rows that have its words.
alter table catalogue_entry add topic text;

update catalogue_entry e set topic = t.topic from petition_topic t where t.petition_id = e.id;

create function take_topic_into_catalogue() returns trigger language plpgsql as $$
begin
    new.topic := (select topic from petition_topic where petition_id = new.id);
    return new;
end
$$;
create trigger entry_takes_topic before insert on catalogue_entry
    for each row execute function take_topic_into_catalogue();

create function follow_topic_in_catalogue() returns trigger language plpgsql as $$
begin
    update catalogue_entry set topic = new.topic where id = new.petition_id;
    return null;
end
$$;
create trigger topic_is_followed_in_catalogue after insert or update of topic on petition_topic
    for each row execute function follow_topic_in_catalogue();
