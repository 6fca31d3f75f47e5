-- A few dozen hyphens in a row overflow the parser's stack: one says "not" as well as many.
create or replace function searched(typed text) returns tsquery
    language sql immutable parallel safe set search_path from current as $$
    select websearch_to_tsquery('spanish', words) || websearch_to_tsquery('plain_spanish', words)
        || websearch_to_tsquery('plain_english', words)
    from (select regexp_replace(typed, '-[-[:space:]]*-', '-', 'g') as words) plain
$$;
