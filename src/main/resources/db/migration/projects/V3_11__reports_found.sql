-- Reports are found by their kinds, in both languages. What is stored does not follow the function: who changes it
-- drops and adds the column again.
create function report_called(kinds text[]) returns text language sql immutable parallel safe as $$
    select 'Informe. Report. ' || case when 'PROGRESS' = any(kinds) then 'Avance. Progress. ' else '' end
        || case when 'FINANCIAL' = any(kinds) then 'Financiero. Financial. ' else '' end
        || case when 'FINAL' = any(kinds) then 'Final. ' else '' end
        || case when 'EXTRA' = any(kinds) then 'Extraordinario. Extra. ' else '' end
$$;

alter table report
    add column search tsvector generated always as (searchable(report_called(kinds), '')) stored;
create index report_search on report using gin (search);

-- The day that is shown of a report: when it was accepted, or else when it is expected.
alter table report
    add column day date generated always as (coalesce(accepted_on, correct_by, moved_to, due_on)) stored;
create index report_awaited on report (case_number, day, id) where status in ('EXPECTED', 'RETURNED');
