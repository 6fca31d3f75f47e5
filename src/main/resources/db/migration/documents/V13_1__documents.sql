-- Documents of cases. A new version keeps the old ones; the content of what named applicants is erased with their data.
create table case_document (
    id          bigint generated always as identity primary key,
    case_number varchar(20)  not null,
    kind        varchar(30)  not null,
    title       varchar(120) not null
);

create index case_document_case on case_document (case_number);

create table document_version (
    id          bigint generated always as identity primary key,
    document    bigint       not null references case_document,
    version     integer      not null,
    name        varchar(120) not null,
    type        varchar(10)  not null,
    size        integer      not null,
    sha256      varchar(64)  not null,
    content     bytea,
    uploaded_by varchar(64)  not null,
    uploaded_at timestamptz  not null,
    -- The engine's id of the task that was completed with it.
    task        varchar(64),
    unique (document, version)
);

-- Acts as they were issued: who holds one can have it checked without an account.
create table act (
    number      varchar(20) primary key,
    kind        varchar(30) not null,
    case_number varchar(20) not null,
    language    varchar(2)  not null,
    issued_on   date        not null,
    issued_by   varchar(64) not null,
    text_hash   varchar(64) not null,
    file_hash   varchar(64) not null,
    content     bytea       not null
);

create index act_case on act (case_number);

-- Who took the whole of a case away.
create table dossier_taken (
    id          bigint generated always as identity primary key,
    case_number varchar(20) not null,
    person      varchar(64) not null,
    taken_at    timestamptz not null
);

create index dossier_taken_case on dossier_taken (case_number);
