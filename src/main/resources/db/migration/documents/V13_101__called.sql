-- What a paper is called in both languages stands with it, as its pages name it: a new kind changes no function.
alter table document_text add column called text not null default '';
update document_text set called = paper_called(kind);
alter table document_text drop column search;
alter table document_text
    add column search tsvector generated always as (searchable(name || ' ' || called, text)) stored;
create index document_text_search on document_text using gin (search);

alter table act add column called text not null default '';
update act set called = paper_called(kind);
alter table act drop column search;
alter table act
    add column search tsvector generated always as (searchable(number || ' ' || called, coalesce(text, ''))) stored;
create index act_search on act using gin (search);

drop function paper_called(text);

-- The kinds that the processes know, entered by the program at its start: no paper is of another.
create table paper_kind (
    name varchar(30) primary key
);
insert into paper_kind (name)
values ('DONOR_FORMATS'), ('MEETING_MINUTES'), ('SIGNED_AGREEMENT'), ('PROOF_OF_RESOURCES'), ('SESSION_DOCUMENT'),
    ('SIGNED_MINUTES'), ('CONTRACT'), ('HIRING_DOCUMENT'), ('NATIONAL_LETTER'), ('FURTHER_LETTER'), ('OTHER'),
    ('DONOR_FORM'), ('INITIATIVE_SHEET'), ('CHECKLIST'), ('ACKNOWLEDGEMENT'), ('CONVOCATION'), ('MINUTES'),
    ('SELECTION_REPORT');
alter table case_document drop constraint if exists case_document_known_kind;
alter table document_text drop constraint if exists document_text_known_kind;
alter table act drop constraint if exists act_known_kind;
-- A row from before the rule that nobody can read stays as it is.
alter table case_document add constraint case_document_known_kind foreign key (kind) references paper_kind not valid;
alter table document_text add constraint document_text_known_kind foreign key (kind) references paper_kind not valid;
alter table act add constraint act_known_kind foreign key (kind) references paper_kind not valid;
