-- Whether the call said that whoever is selected is named in the open data; only then may she be.
alter table call_terms add names_supplier boolean not null default false;
