-- A draft may be deleted, by its author or with a withdrawn consent; its topic goes with it.
alter table petition_topic drop constraint petition_topic_petition_id_fkey;
alter table petition_topic
    add constraint petition_topic_petition_id_fkey foreign key (petition_id) references petition on delete cascade;
