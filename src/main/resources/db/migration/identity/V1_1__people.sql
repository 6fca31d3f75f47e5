create table person (
    username  varchar(64) primary key,
    full_name varchar(200) not null,
    email     varchar(254) not null,
    language  varchar(2)   not null
);

create table appointment (
    id        bigint generated always as identity primary key,
    username  varchar(64) not null references person,
    role      varchar(40) not null,
    country   char(2),
    starts_on date        not null,
    ends_on   date,
    check (ends_on is null or ends_on >= starts_on)
);
create index appointment_username on appointment (username);

create table office_term (
    id        bigint generated always as identity primary key,
    office    varchar(40) not null,
    country   char(2)     not null,
    starts_on date        not null,
    ends_on   date        not null,
    check (ends_on > starts_on)
);
