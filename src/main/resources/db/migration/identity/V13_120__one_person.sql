-- Two accounts with the same address are one person. Blank addresses are nobody's.
create function one_person(one text, other text) returns boolean language sql stable as $$
    select one = other or exists (
        select from person hers join person his on lower(btrim(hers.email)) = lower(btrim(his.email))
         where hers.username = one and his.username = other and btrim(hers.email) <> '')
$$;

-- Nobody verifies what she entered herself. Arguments: the column of who entered it, that of who verifies it.
create function refuse_own_verification() returns trigger language plpgsql as $$
begin
    if one_person(to_jsonb(new) ->> tg_argv[0], to_jsonb(new) ->> tg_argv[1]) then
        raise exception '%: % is one person with %', tg_name, tg_argv[1], tg_argv[0]
            using errcode = 'check_violation', constraint = tg_name;
    end if;
    return new;
end $$;

-- Nobody gives both organs' halves. Arguments: the columns that say of what they are halves.
create function refuse_both_halves() returns trigger language plpgsql as $$
declare
    whole text := tg_table_name || ' ' || (select string_agg(to_jsonb(new) ->> key, ' ' order by key) from unnest(tg_argv) key);
    twice boolean;
begin
    perform pg_advisory_xact_lock(hashtextextended('halves of ' || whole, 0));
    execute format('select exists (select from %I other where other.organ <> $1.organ'
            ' and one_person(other.person, $1.person) and %s)', tg_table_name,
            (select string_agg(format('other.%1$I = $1.%1$I', key), ' and ') from unnest(tg_argv) key))
        into twice using new;
    if twice then
        raise exception '%: the other half of % is by % as well', tg_name, whole, new.person
            using errcode = 'unique_violation', constraint = tg_name;
    end if;
    return new;
end $$;
