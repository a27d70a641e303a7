-- The grounds for a refusal (90-2(3-4)) as a moderator answered them for one petition.
create table checklist_answer (
    petition_id uuid not null references petition,
    ground text not null,
    answer text not null check (answer in ('NO', 'YES', 'UNSURE')),
    -- Words of the petition that fall under the ground.
    quote text,
    duplicate_of uuid references petition,
    answered_by uuid not null,
    answered_at timestamptz not null,
    primary key (petition_id, ground),
    check (answer <> 'YES' or quote is not null),
    check (duplicate_of is null or duplicate_of <> petition_id)
);
