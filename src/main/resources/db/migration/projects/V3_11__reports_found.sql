-- Reports are found by their kinds, in both languages, and by what an extra one is to tell.
create function report_called(kinds text[]) returns text language sql immutable parallel safe as $$
    select 'Informe. Report. ' || case when 'PROGRESS' = any(kinds) then 'Avance. Progress. ' else '' end
        || case when 'FINANCIAL' = any(kinds) then 'Financiero. Financial. ' else '' end
        || case when 'FINAL' = any(kinds) then 'Final. ' else '' end
        || case when 'EXTRA' = any(kinds) then 'Extraordinario. Extra. ' else '' end
$$;

alter table report
    add column search tsvector generated always as (searchable(report_called(kinds), coalesce(subject, ''))) stored;
create index report_search on report using gin (search);
create index report_latest on report (due_on desc, id desc);
