create table initiative_sheet (
    id                    bigint generated always as identity primary key,
    case_number           varchar(20)    not null,
    version               integer        not null,
    project_name          varchar(200)   not null,
    strategic_axes        text[]         not null,
    coverage              varchar(10)    not null,
    executing_institution varchar(200)   not null,
    beneficiaries         text           not null,
    amount                numeric(14, 2) not null check (amount > 0),
    period_duration       varchar(200)   not null,
    description_scope     text           not null,
    prepared_by           varchar(64)    not null,
    prepared_on           date           not null,
    unique (case_number, version)
);

create table project_sheet (
    id                           bigint generated always as identity primary key,
    case_number                  varchar(20)    not null,
    version                      integer        not null,
    proponent_name               varchar(200)   not null,
    legal_id                     varchar(60)    not null,
    constitution_date            date,
    exact_address                varchar(300)   not null,
    phone_fax                    varchar(100),
    email                        varchar(254)   not null,
    legal_representative         varchar(300)   not null,
    project_officer              varchar(300)   not null,
    project_name                 varchar(200)   not null,
    location                     varchar(200)   not null,
    strategic_link               text           not null,
    justification                text           not null,
    description                  text           not null,
    general_objective            text           not null,
    beneficiaries                text           not null,
    duration_months              integer        not null,
    expected_results             text           not null,
    institutional_sustainability text           not null,
    financial_resources          text           not null,
    material_resources           text,
    human_resources              text,
    related_projects             text,
    funding_source               text[]         not null,
    estimated_cost               numeric(14, 2) not null check (estimated_cost > 0),
    prepared_by                  varchar(64)    not null,
    prepared_on                  date           not null,
    unique (case_number, version)
);

create table specific_objective (
    project_sheet bigint        not null references project_sheet,
    position      integer       not null,
    objective     varchar(1000) not null,
    primary key (project_sheet, position)
);

create table checklist (
    id                   bigint generated always as identity primary key,
    case_number          varchar(20) not null,
    version              integer     not null,
    other_considerations text,
    completed_by         varchar(64) not null,
    completed_on         date        not null,
    unique (case_number, version)
);

create table checklist_point (
    checklist bigint      not null references checklist,
    position  integer     not null,
    question  integer     not null,
    answer    varchar(20) not null,
    comment   varchar(500),
    primary key (checklist, position)
);

create table agreement (
    id                   bigint generated always as identity primary key,
    case_number          varchar(20)    not null unique,
    coverage             varchar(10)    not null,
    currency             char(3)        not null,
    signed_on            date           not null,
    term_from            date           not null,
    term_to              date           not null check (term_to > term_from),
    administering_entity varchar(200)   not null,
    amount               numeric(14, 2) not null check (amount > 0),
    progress_months      integer        not null,
    financial_months     integer        not null,
    final_days           integer        not null,
    recorded_by          varchar(64)    not null
);

create table signatory (
    agreement   bigint       not null references agreement,
    position    integer      not null,
    name        varchar(200) not null,
    post        varchar(200) not null,
    institution varchar(200) not null,
    primary key (agreement, position)
);

-- The amount mobilized counts once a case.
create table contribution (
    id           bigint generated always as identity primary key,
    case_number  varchar(20)    not null unique,
    currency     char(3)        not null,
    confirmed_on date           not null,
    amount       numeric(14, 2) not null check (amount > 0),
    reference    varchar(200)   not null,
    recorded_by  varchar(64)    not null
);

create table report (
    id          bigint generated always as identity primary key,
    case_number varchar(20) not null,
    number      integer     not null,
    kinds       text[]      not null,
    period_end  date        not null,
    due_on      date        not null,
    status      varchar(10) not null,
    correct_by  date,
    accepted_on date,
    unique (case_number, number)
);

create table report_submission (
    id           bigint generated always as identity primary key,
    report       bigint      not null references report,
    version      integer     not null,
    received_on  date        not null,
    narrative    text        not null,
    reference    varchar(500),
    submitted_by varchar(64) not null,
    submitted_on date        not null,
    returned_for text,
    unique (report, version)
);

create table report_line (
    report_submission bigint         not null references report_submission,
    position          integer        not null,
    concept           varchar(200)   not null,
    amount            numeric(14, 2) not null check (amount >= 0),
    primary key (report_submission, position)
);
