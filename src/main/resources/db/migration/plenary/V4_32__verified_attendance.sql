-- The Secretariat registers attendance, the Presidency verifies quorum [001 VIII]: never one person both.
alter table sitting
    add registered_by varchar(64),
    add confirmed_by  varchar(64),
    add confirmed_at  timestamptz,
    add constraint sitting_four_eyes check (confirmed_by is null or confirmed_by <> registered_by);

-- What the Presidency did not confirm, and why.
create table attendance_return (
    id       bigint generated always as identity primary key,
    session  varchar(20)   not null,
    ordinal  integer       not null,
    reason   varchar(4000) not null,
    person   varchar(64)   not null,
    given_at timestamptz   not null,
    foreign key (session, ordinal) references sitting
);

-- One country's attendance entered wrongly, or a country that came late; takes effect once the Presidency confirms it.
create table attendance_correction (
    id            bigint generated always as identity primary key,
    session       varchar(20)   not null,
    ordinal       integer       not null,
    country       char(2)       not null,
    was           varchar(20)   not null,
    becomes       varchar(20)   not null,
    reason        varchar(500)  not null,
    proposed_by   varchar(64)   not null,
    proposed_at   timestamptz   not null,
    agreed        boolean,
    answered_by   varchar(64),
    answered_at   timestamptz,
    answer_reason varchar(4000),
    applied_at    timestamptz,
    foreign key (session, ordinal) references sitting,
    constraint attendance_correction_four_eyes check (answered_by is null or answered_by <> proposed_by)
);
create unique index attendance_correction_pending on attendance_correction (session) where agreed is null;
