-- Hirings are found as what they are, in both languages, before their terms are published too.
alter table hiring
    add column search tsvector generated always as
        (searchable(number || ' Consultoría: contratación de consultores. Consultancy: hiring of consultants', '')) stored;
create index hiring_search on hiring using gin (search);
