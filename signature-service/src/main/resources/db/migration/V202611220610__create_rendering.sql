-- What phones show and sign: a statement and the petition it is about as a PDF, made once for each language.
create table rendering (
    sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    -- The other digest under which a signature may name it.
    streebog512 text not null unique check (streebog512 ~ '^[0-9a-f]{128}$'),
    petition_id uuid not null references petition,
    statement_sha256 text not null,
    language text not null check (language in ('kk', 'ru', 'en')),
    title text not null,
    -- SHA-256 of the petition's link while the petition is shown to those alone who hold it.
    link_sha256 text,
    pdf bytea not null,
    constraint rendering_once unique (statement_sha256, language)
);
