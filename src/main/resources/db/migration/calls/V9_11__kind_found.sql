-- Terms are found as what they are, in both languages: a hiring of consultants.
alter table call_terms drop column search;
alter table call_terms
    add column search tsvector generated always as
        (searchable(title || ' Consultoría: contratación de consultores. Consultancy: hiring of consultants',
            terms_of_reference)) stored;
create index call_terms_search on call_terms using gin (search);
