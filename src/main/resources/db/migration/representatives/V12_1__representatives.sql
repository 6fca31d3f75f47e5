-- A seat that changes hands: who leaves it and, once somebody is named, who takes it.
create table representative_change (
    number              varchar(20)  primary key,
    country             char(2)      not null,
    role                varchar(40)  not null,
    outgoing            varchar(64)  not null references person,
    national_body_email varchar(254) not null,
    incoming            varchar(64)  references person,
    vacated_at          timestamptz,
    succeeded_at        timestamptz
);

-- A seat changes hands once at a time, whoever enters two letters at the same moment.
create unique index representative_change_under_way on representative_change (outgoing) where succeeded_at is null;

-- What the national body wrote, what it names, and what the Secretariat made of it; a letter that was returned stays.
create table representative_letter (
    id           bigint generated always as identity primary key,
    change       varchar(20)   not null references representative_change,
    reference    varchar(100)  not null,
    written_on   date          not null,
    effective_on date          not null,
    name         varchar(200),
    position     varchar(200),
    email        varchar(254),
    telephone    varchar(40),
    submitted_by varchar(64)   not null,
    submitted_at timestamptz   not null,
    accepted     boolean,
    reason       varchar(2000),
    verified_by  varchar(64),
    verified_at  timestamptz
);
create index representative_letter_change on representative_letter (change);

-- How a representative is reached beside her e-mail [001 VIII].
create table representative_contact (
    username  varchar(64)  primary key references person,
    position  varchar(200) not null,
    telephone varchar(40)  not null
);

-- The link by which a new representative chooses her first password; only a hash of its secret.
create table access_link (
    secret_hash bytea       primary key,
    username    varchar(64) not null references person,
    expires_at  timestamptz not null
);
