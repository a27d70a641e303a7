create extension if not exists pg_trgm;

-- Words as they sound, whoever typed them: case, е and ё, the letters that a Russian keyboard lacks, Kazakh in Latin letters
-- (2017 to 2021), Russian in Latin letters, punctuation. The result is ASCII, so that trigrams do not depend on the locale
-- of the database. Letters that another script writes with two pass through capitals.
create function fold(words text) returns text language sql immutable strict parallel safe
return trim(regexp_replace(
    replace(replace(replace(replace(replace(replace(
        replace(
            regexp_replace(
                regexp_replace(
                    translate(normalize(words, NFKC),
                        E'АаӘәÄäÁáÀàÂâAБбBВвVГгҒғĞğǴǵGДдDЕеЁёЭэÉéÈèÊêËëEЖжŽžJЗзZИиЙйІіЫыİıÏïÍíÎîIYyКкҚқKQqЛлLМмMНнҢңÑñŃńNОоӨөÖöÓóÔôOПпPРрRСсSТтTУуҰұҮүЎўŪūÜüÚúÛûÝýUWwФфFХхҺһHXxCШшŞşŚśŠšЧчÇçČčĆćЩщЦцЮюЯяЪъЬьʼ’‘`´ʹ\u00AD\u200B\u200C\u200D\u0301''',
                        'aaaaaaaaaaaaabbbvvvgggggggggdddeeeeeeeeeeeeeeejjjjjzzziiiiiiiiiiiiiiiiiiikkkkkkklllmmmnnnnnnnnnoooooooooooppprrrssstttuuuuuuuuuuuuuuuuuuuuufffhhhhhhhcXXXXXXXXCCCCCCCCYYQQVVWW'),
                    'k+h', 'h', 'g'),
                'gh+', 'g', 'g'),
            'zh', 'j'),
        'X', 'sh'), 'C', 'ch'), 'Y', 'shch'), 'Q', 'ts'), 'V', 'iu'), 'W', 'ia'),
    '[^a-z0-9]+', ' ', 'g'));

-- Beginnings of the folded words of three letters or more: Kazakh and Russian put their endings behind.
create function stems(words text) returns tsvector language sql immutable strict parallel safe
return array_to_tsvector(array(
    select distinct left(word, 6) from unnest(string_to_array(fold(words), ' ')) as word where length(word) > 2));

-- What a new petition is compared with: texts and translations of published petitions. A published text is frozen.
create table similar_text (
    petition_id uuid not null references petition on delete cascade,
    language text not null,
    title text not null,
    subject text not null,
    words tsvector not null,
    primary key (petition_id, language)
);
create index similar_text_by_title on similar_text using gin (title gin_trgm_ops);
create index similar_text_by_words on similar_text using gin (words);

create function compare_published() returns trigger language plpgsql as $$
begin
    insert into similar_text (petition_id, language, title, subject, words)
    values (new.id, new.language, fold(new.title), fold(new.subject),
        stems(concat_ws(' ', new.title, new.subject, left(new.content, 4000), left(new.proposals, 4000))));
    if new.translation_language is not null then
        insert into similar_text (petition_id, language, title, subject, words)
        values (new.id, new.translation_language, fold(new.translation_title), fold(new.translation_subject),
            stems(concat_ws(' ', new.translation_title, new.translation_subject,
                left(new.translation_content, 4000), left(new.translation_proposals, 4000))));
    end if;
    return null;
end
$$;
-- By the database, so that petitions that are copied in are compared with too.
create trigger petition_is_compared_once_published after update on petition
    for each row when (old.published_at is null and new.published_at is not null) execute function compare_published();
create trigger published_petition_is_compared after insert on petition
    for each row when (new.published_at is not null) execute function compare_published();

insert into similar_text (petition_id, language, title, subject, words)
select id, language, fold(title), fold(subject),
    stems(concat_ws(' ', title, subject, left(content, 4000), left(proposals, 4000)))
from petition where published_at is not null;

-- What was similar when a petition was submitted, as its author could see it then.
create table similar_at_submission (
    petition_id uuid not null references petition on delete cascade,
    similar_id uuid not null references petition on delete cascade,
    title numeric(3, 2) not null check (title between 0 and 1),
    subject numeric(3, 2) not null check (subject between 0 and 1),
    words numeric(3, 2) not null check (words between 0 and 1),
    primary key (petition_id, similar_id)
);
