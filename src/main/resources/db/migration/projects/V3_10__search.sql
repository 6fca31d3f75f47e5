alter table initiative_sheet
    add column search tsvector generated always as (searchable(project_name, description_scope)) stored;
create index initiative_sheet_search on initiative_sheet using gin (search);
create index agreement_signed on agreement (signed_on);
