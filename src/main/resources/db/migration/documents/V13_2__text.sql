-- What each document is found by: its name and the text of its latest version. A row says that the version has been read,
-- whether or not it had text; what has been erased has none.
create table document_text (
    document bigint       primary key references case_document,
    version  bigint       not null references document_version,
    kind     varchar(30)  not null,
    name     varchar(300) not null,
    text     text         not null,
    search   tsvector     generated always as (searchable(name, text)) stored
);

create index document_text_search on document_text using gin (search);
