-- Complaints against decisions on petitions (chapter 13): one of the author on each decision.
create table administrative_complaint (
    id uuid primary key,
    petition_id uuid not null references petition,
    complainant_id uuid not null,
    body_code text not null,
    language text not null check (language in ('kk', 'ru', 'en')),
    text text not null,
    filed_at timestamptz not null,
    registered_on date not null,
    unique (petition_id, complainant_id)
);
create index administrative_complaint_by_body on administrative_complaint (body_code, filed_at);
