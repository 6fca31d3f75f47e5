-- The latest that say what was typed, by the words' index alone: the planner, which does not know what it costs to fetch
-- the vectors of long texts, would rather look through them all. Who types only words that are not to be there (T) would
-- have them all fetched, and finds none.
create function documents_saying(typed text, kinds text[], most integer) returns table (document bigint, version bigint)
    language sql stable set enable_seqscan = off as $$
    select document, version from document_text
    where search @@ searched(typed) and querytree(searched(typed)) <> 'T' and kind = any(kinds)
    order by version desc limit most
$$;

create function acts_saying(typed text, kinds text[], most integer) returns setof varchar
    language sql stable set enable_seqscan = off as $$
    select number from act
    where search @@ searched(typed) and querytree(searched(typed)) <> 'T' and kind = any(kinds)
    order by issued_on desc, length(number) desc, number desc limit most
$$;
