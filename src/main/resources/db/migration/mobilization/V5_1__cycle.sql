create table mobilization_numbering (
    year integer primary key,
    last integer not null
);

create table mobilization_case (
    id             bigint generated always as identity primary key,
    number         varchar(20)  not null unique,
    source_name    varchar(200) not null,
    source_kind    varchar(20)  not null,
    resource_types text[]       not null,
    strategic_axis varchar(30)  not null,
    match          text         not null,
    contact        varchar(200),
    reported_for   varchar(40)  not null,
    reported_by    varchar(64)  not null,
    reported_on    date         not null,
    step           varchar(20)  not null,
    status         varchar(10)  not null,
    donor          bigint references donor deferrable initially deferred,
    negotiation    integer      not null,
    consultants    boolean      not null,
    reason         text,
    ended_on       date
);

create table engagement (
    id              bigint generated always as identity primary key,
    case_number     varchar(20) not null references mobilization_case (number),
    held_on         date        not null,
    modality        varchar(20) not null,
    participants    text        not null,
    minutes         text        not null,
    material        varchar(500),
    sheet_presented varchar(3)  not null,
    recorded_by     varchar(64) not null
);

create table negotiation_round (
    id            bigint generated always as identity primary key,
    case_number   varchar(20)    not null references mobilization_case (number),
    negotiation   integer        not null,
    round         integer        not null,
    held_on       date           not null,
    total_offered numeric(14, 2) not null check (total_offered > 0),
    currency      char(3)        not null,
    terms         text           not null,
    axis_check    varchar(3)     not null,
    agreed        varchar(3)     not null,
    recorded_by   varchar(64)    not null,
    unique (case_number, negotiation, round)
);

create table offer_line (
    negotiation_round bigint         not null references negotiation_round,
    position          integer        not null,
    concept           varchar(200)   not null,
    amount            numeric(14, 2) not null check (amount > 0),
    primary key (negotiation_round, position)
);

-- Both organs answer each attempt once.
create table joint_decision (
    id          bigint generated always as identity primary key,
    case_number varchar(20) not null references mobilization_case (number),
    question    varchar(40) not null,
    subject     varchar(40) not null,
    attempt     integer     not null,
    organ       varchar(30) not null,
    answer      varchar(20) not null,
    reason      text,
    person      varchar(64) not null,
    decided_on  date        not null,
    unique (case_number, question, subject, attempt, organ)
);

create table plenary_answer (
    id          bigint generated always as identity primary key,
    case_number varchar(20) not null references mobilization_case (number),
    motion      varchar(20) not null unique,
    kind        varchar(30) not null,
    negotiation integer     not null,
    outcome     varchar(10) not null,
    session     varchar(20) not null,
    summary     text        not null
);

create table account (
    id          bigint generated always as identity primary key,
    case_number varchar(20) not null references mobilization_case (number),
    report      varchar(10) not null,
    organ       varchar(30) not null,
    actions     text        not null,
    results     text        not null,
    person      varchar(64) not null
);

create table publication (
    id                      bigint generated always as identity primary key,
    case_number             varchar(20) not null references mobilization_case (number),
    report                  varchar(10) not null,
    products                text[]      not null,
    links                   text        not null,
    lessons_learned         text        not null,
    no_identifiable_victims boolean     not null check (no_identifiable_victims),
    person                  varchar(64) not null,
    published_on            date        not null,
    unique (case_number, report)
);
