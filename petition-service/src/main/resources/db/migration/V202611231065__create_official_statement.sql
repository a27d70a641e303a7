-- What a head stated publicly about a decision (90-6(3)).
create table official_statement (
    petition_id uuid primary key references decision,
    made_on date not null,
    language text not null check (language in ('kk', 'ru', 'en')),
    text text not null,
    saved_at timestamptz not null,
    saved_by uuid not null
);
