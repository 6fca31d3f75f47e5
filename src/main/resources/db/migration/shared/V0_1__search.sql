-- Words are found with or without their accents, in Spanish and in English; a trusted extension that PostgreSQL ships.
create extension if not exists unaccent;

-- Spanish and English as people type them who leave the accents out.
create text search configuration plain_spanish (copy = spanish);
alter text search configuration plain_spanish
    alter mapping for hword, hword_part, word with unaccent, spanish_stem;
create text search configuration plain_english (copy = english);
alter text search configuration plain_english
    alter mapping for hword, hword_part, word with unaccent, english_stem;

-- What a row is found by: each word as Spanish with accents, which alone finds all its endings, and without them. The
-- search path is fixed so that a restored dump knows the configurations; texts are cut where the index would refuse.
create function searchable(title text, body text) returns tsvector
    language sql immutable parallel safe set search_path from current as $$
    select setweight(to_tsvector('spanish', left(title, 2000)) || to_tsvector('plain_spanish', left(title, 2000))
            || to_tsvector('plain_english', left(title, 2000)), 'A')
        || to_tsvector('spanish', left(body, 100000)) || to_tsvector('plain_spanish', left(body, 100000))
        || to_tsvector('plain_english', left(body, 100000))
$$;

-- What somebody typed, whatever it is: words, "a phrase", or, -not.
create function searched(typed text) returns tsquery
    language sql immutable parallel safe set search_path from current as $$
    select websearch_to_tsquery('spanish', typed) || websearch_to_tsquery('plain_spanish', typed)
        || websearch_to_tsquery('plain_english', typed)
$$;
