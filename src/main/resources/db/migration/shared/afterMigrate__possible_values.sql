-- Days, moments and amounts that the program could not count with are refused in every column of ours, whatever program
-- writes them: PostgreSQL itself holds 'infinity', the year 294276 and NaN. It runs after every migration and finds the
-- columns that are new. Rows from before stay as they are: whoever reads them passes over what cannot be.
do $$
declare
    each record;
    rule text;
begin
    for each in
        select t.relname as of_table, a.attname as of_column,
               case format_type(a.atttypid, null)
                   when 'date' then format('%I between ''1900-01-01'' and ''2999-12-31''', a.attname)
                   when 'timestamp with time zone' then format('%I >= ''1900-01-01 00:00Z'' and %1$I < ''3000-01-01 00:00Z''', a.attname)
                   when 'numeric' then format('%I >= 0 and %1$I < 1e12', a.attname)
                   else format('%I >= 0', a.attname)
               end as possible
        from pg_class t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
        where t.relnamespace = current_schema::regnamespace and t.relkind = 'r'
            and t.relname !~ '^(act_|flyway_)' and a.attname <> 'offset_seconds' and a.attgenerated = ''
            and format_type(a.atttypid, null) in ('date', 'timestamp with time zone', 'numeric', 'integer')
            and not exists (select from pg_constraint c
                            where c.conrelid = t.oid and c.conname = left(t.relname || '_possible_' || a.attname, 63))
    loop
        rule := left(each.of_table || '_possible_' || each.of_column, 63);
        execute format('alter table %I add constraint %I check (%s) not valid', each.of_table, rule, each.possible);
        begin
            execute format('alter table %I validate constraint %I', each.of_table, rule);
        exception when check_violation then
            raise warning '% holds what nobody can count with', each.of_table || '.' || each.of_column;
        end;
    end loop;
end $$;
