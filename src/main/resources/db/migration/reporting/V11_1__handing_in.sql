-- Links by which an administrator of resources hands in a report; only a hash of the secret is kept.
create table report_link (
    secret_hash bytea primary key,
    case_number varchar(20) not null,
    report      integer     not null,
    issued_on   date        not null
);

create index report_link_report on report_link (case_number, report);

-- Files of a report, from the moment in which the administrator sends them; the version says with what they were
-- handed in.
create table report_file (
    id          bigint generated always as identity primary key,
    case_number varchar(20)  not null,
    report      integer      not null,
    version     integer,
    name        varchar(120) not null,
    sha256      varchar(64)  not null,
    size        integer      not null,
    content     bytea        not null,
    received_on date         not null
);

create index report_file_report on report_file (case_number, report);

-- Names all letters to the administrator of a case's resources.
create table report_mailbox (
    case_number varchar(20) primary key,
    mailbox     uuid not null
);
