-- An office at the end of a term: the report of who held it, and whom the Plenary chose to follow.
create table office_handover (
    number       varchar(20) primary key,
    office       varchar(40) not null,
    country      char(2)     not null,
    term_ends_on date        not null,
    report       text,
    link         varchar(500),
    successor    char(2),
    decision     varchar(200),
    reported_by  varchar(64),
    reported_at  timestamptz,
    passed_at    timestamptz,
    unique (office, term_ends_on)
);
