-- What an act says, by which it is found; of those that were issued before it is read from their file.
alter table act add column text text;
alter table act
    add column search tsvector generated always as (searchable(number, coalesce(text, ''))) stored;
create index act_search on act using gin (search);
