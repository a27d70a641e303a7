-- Words of public petitions as they are looked for. Case, ё, punctuation and the way of writing do not matter: a word is
-- kept once stemmed as Russian, and once as a skeleton of Latin letters in which Көкбұлақ, Кокбулак and Kökbulaq are the
-- same. There is no stemmer for Kazakh, whose endings come after the stem: skeletons are looked for by their beginning, and
-- voiced consonants are as good as voiceless ones, which take turns there (мектеп, мектебі; қазақ, қазағы).
create function plain_words(words text) returns text language sql immutable parallel safe strict
    return regexp_replace(
        translate(lower(words collate pg_c_utf8), 'ё', 'е'), '[^[:alnum:]]+', ' ', 'g');

create function word_skeleton(words text) returns text language sql immutable parallel safe strict
    return translate(
        replace(replace(replace(replace(replace(
        replace(replace(replace(replace(replace(replace(
            plain_words(words),
            'щ', 'ш'), 'ш', 'sh'), 'ş', 'sh'), 'ч', 'ch'), 'ю', 'iu'), 'я', 'ia'),
            'zh', 'j'), 'kh', 'h'), 'ts', 'c'), 'yu', 'iu'), 'ya', 'ia'),
        'аәбвгғдежзиійкқлмнңоөпрстуұүфхһцыэäáöóüūúğǵñńıwbgqъь',
        'aapvkkdejziiikklmnnooprstuuufhhcyeaaoouuukknniupkk');

create function petition_vector(words text) returns tsvector language sql immutable parallel safe strict
    return to_tsvector('simple'::regconfig, word_skeleton(words))
        || to_tsvector('russian'::regconfig, plain_words(words));

-- Every word must be there in one of the two ways; words without meaning of their own (о, на, и) need not.
create function petition_query(asked text) returns tsquery language plpgsql immutable parallel safe strict
    set client_min_messages = error
as $$
declare
    word text;
    skeleton text;
    stem tsquery;
    found tsquery := ''::tsquery;
begin
    foreach word in array (regexp_split_to_array(btrim(plain_words(asked)), ' +'))[1:10] loop
        stem := plainto_tsquery('russian'::regconfig, word);
        skeleton := word_skeleton(word);
        continue when skeleton = '' or numnode(stem) = 0;
        stem := stem || (skeleton || case when length(skeleton) > 2 then ':*' else '' end)::tsquery;
        found := case when numnode(found) = 0 then stem else found && stem end;
    end loop;
    return found;
end
$$;

-- What a search by words needs to know of a public petition, beside its words: a petition's own row changes with every
-- count, and words must not be indexed anew each time. The names of the facts are those of table petition.
create table catalogue_entry (
    id uuid primary key references petition,
    published_at timestamptz not null,
    level text not null,
    body_code text not null,
    collection_ends_on date not null,
    threshold_reached_at timestamptz,
    decided_at timestamptz,
    withdrawn_at timestamptz,
    -- Of title and subject: petitions that have the words there come first.
    title_words tsvector not null,
    words tsvector not null
);
create index catalogue_entry_by_words on catalogue_entry using gin (words);
create index catalogue_entry_by_publication on catalogue_entry (published_at desc, id);

-- The text is frozen before publication, so its words are written once, at publication.
create function enter_into_catalogue() returns trigger language plpgsql as $$
begin
    insert into catalogue_entry
    values (
        new.id,
        new.published_at,
        new.level,
        new.body_code,
        new.collection_ends_on,
        new.threshold_reached_at,
        new.decided_at,
        new.withdrawn_at,
        petition_vector(new.title || ' ' || new.subject),
        petition_vector(concat_ws(' ', new.title, new.subject, new.content, new.arguments, new.proposals)));
    return null;
end
$$;
create trigger petition_enters_catalogue after insert on petition
    for each row when (new.published_at is not null) execute function enter_into_catalogue();
create trigger published_petition_enters_catalogue after update on petition
    for each row when (old.published_at is null and new.published_at is not null)
    execute function enter_into_catalogue();

create function follow_in_catalogue() returns trigger language plpgsql as $$
begin
    update catalogue_entry
    set threshold_reached_at = new.threshold_reached_at, decided_at = new.decided_at, withdrawn_at = new.withdrawn_at
    where id = new.id;
    return null;
end
$$;
create trigger petition_is_followed_in_catalogue after update on petition
    for each row when (
        old.published_at is not null
        and (old.threshold_reached_at, old.decided_at, old.withdrawn_at)
            is distinct from (new.threshold_reached_at, new.decided_at, new.withdrawn_at))
    execute function follow_in_catalogue();

insert into catalogue_entry
select id, published_at, level, body_code, collection_ends_on, threshold_reached_at, decided_at, withdrawn_at,
    petition_vector(title || ' ' || subject),
    petition_vector(concat_ws(' ', title, subject, content, arguments, proposals))
from petition where published_at is not null;
