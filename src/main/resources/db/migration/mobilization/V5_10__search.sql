alter table mobilization_case
    add column search tsvector generated always as (searchable(source_name, match)) stored;
create index mobilization_case_search on mobilization_case using gin (search);
create index mobilization_case_donor on mobilization_case (donor);
create index mobilization_case_standing on mobilization_case (status, step);
create index if not exists engagement_case on engagement (case_number);
