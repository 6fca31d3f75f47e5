alter table call_terms
    add column search tsvector generated always as (searchable(title, terms_of_reference)) stored;
create index call_terms_search on call_terms using gin (search);
