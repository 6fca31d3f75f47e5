-- The same letters, however they are written: without accents, capitals, several spaces and what nobody sees; the class
-- PlainLetters does the same, and a test compares the two.
create function plain_letters(typed text) returns text
    language sql immutable strict parallel safe as $$
    select btrim(regexp_replace(
        replace(replace(replace(replace(replace(replace(replace(replace(
            translate(
                lower(regexp_replace(
                    normalize(typed, NFKD),
                    '[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]',
                    '', 'g')),
                'øłđðħıØŁĐÐĦ‘’ʼ`“”«»‐–—', 'olddhiolddh''''''''""""---'),
            'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'þ', 'th'), 'Þ', 'th'), 'ß', 'ss'), 'ẞ', 'ss'),
        '[ \t\n\r\f\v]+', ' ', 'g'))
$$;

-- The words of what somebody looks for, as patterns of text in which one begins so; read once for all rows.
create function letters_sought(typed text) returns text[]
    language sql immutable strict parallel safe as $$
    select array_agg('% ' || regexp_replace(word, '([\\%_])', '\\\1', 'g') || '%')
    from regexp_split_to_table(plain_letters(typed), ' ') as word
$$;

create function letters_stand(plain text, sought text, words text[]) returns boolean
    language plpgsql immutable parallel safe as $$
begin
    return strpos(plain, sought) > 0
        or ' ' || plain || ' ' || translate(plain, '-./()"'',;:_', '           ') like all (words);
end $$;

-- Whether what somebody looks for stands in the text as it is, or each of its words begins one there, in whatever order.
create function letters_found(written text, typed text) returns boolean
    language sql immutable parallel safe as $$
    select letters_stand(plain_letters(written), plain_letters(typed), letters_sought(typed))
$$;
