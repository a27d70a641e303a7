-- The author's own translation. It is not signed, but frozen with the text.
alter table petition
    add column translation_language text check (translation_language in ('kk', 'ru')),
    add column translation_subject text,
    add column translation_title text,
    add column translation_content text,
    add column translation_arguments text,
    add column translation_proposals text,
    add check (translation_language <> language),
    add check (num_nulls(translation_language, translation_subject, translation_title, translation_content,
        translation_arguments, translation_proposals) in (0, 6));
