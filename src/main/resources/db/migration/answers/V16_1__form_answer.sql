-- What people answered in the forms of processes that only collect; an answer that is given anew is a further version.
create table form_answer (
    case_number varchar(20) not null,
    task varchar(60) not null,
    -- The group that the person answered for; empty for the form that opened the case.
    on_behalf_of varchar(60) not null,
    -- The element of the loop around the task; empty outside loops.
    item varchar(60) not null default '',
    version int not null check (version > 0),
    answers jsonb not null check (jsonb_typeof(answers) = 'object'),
    -- The words in it, for the search.
    words text not null,
    search tsvector generated always as (searchable('', words)) stored,
    person varchar(64) not null,
    answered_at timestamptz not null,
    primary key (case_number, task, on_behalf_of, item, version)
);
create index form_answer_search on form_answer using gin (search);
