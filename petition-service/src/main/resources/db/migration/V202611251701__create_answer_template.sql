-- Texts with which a body begins its answers to appeals. A version that was saved stays.
create table answer_template (
    id uuid primary key,
    version int not null,
    body_code text not null,
    retired_at timestamptz
);
create index answer_template_by_body on answer_template (body_code, id) where retired_at is null;

create table answer_template_text (
    template_id uuid not null references answer_template,
    version int not null,
    title text not null,
    text_kk text not null,
    text_ru text not null,
    saved_by uuid not null,
    saved_at timestamptz not null,
    primary key (template_id, version)
);
