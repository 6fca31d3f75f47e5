-- Projects whose money the donor has confirmed: what a hiring may be linked to.
create table funded_project (
    case_number    varchar(20)  primary key,
    title          varchar(200) not null,
    donor_name     varchar(200) not null,
    donor_email    varchar(300),
    administrator  varchar(200) not null
);

insert into funded_project
select c.number, c.source_name, coalesce(d.donor_name, c.source_name), c.donor_email, a.administering_entity
from mobilization_case c
join contribution k on k.case_number = c.number
join agreement a on a.case_number = c.number
left join donor d on d.id = c.donor;

create table hiring (
    number      varchar(20) primary key,
    linked_case varchar(20) references funded_project,
    -- The hiring that ended empty and is tried anew in this one.
    restarts    varchar(20) references hiring,
    status      varchar(12) not null
        check (status in ('DEFINING', 'CALLING', 'FILTERING', 'EVALUATING', 'SELECTING', 'CONTRACTING', 'CONTRACTED',
            'CANCELLED', 'RESTARTED')),
    opened_by   varchar(64) not null,
    opened_on   date        not null,
    ended_on    date
);

-- What happened when, by whom; nothing is taken back.
create table hiring_event (
    id          bigint generated always as identity primary key,
    hiring      varchar(20) not null references hiring,
    happened_at timestamptz not null,
    code        varchar(40) not null,
    person      varchar(64),
    detail      text
);
create index hiring_event_of on hiring_event (hiring);

-- Each organ's opinion of each offer, each time that the first filter was put to both.
create table filter_opinion (
    call     bigint      not null references public_call,
    attempt  integer     not null,
    organ    varchar(30) not null,
    place    integer     not null,
    admitted boolean     not null,
    reason   text,
    primary key (call, attempt, organ, place)
);

-- Until when countries evaluate; extended once.
create table evaluation_period (
    call     bigint      primary key references public_call,
    ends_at  timestamptz not null,
    extended boolean     not null
);

create table evaluation (
    id       bigint generated always as identity primary key,
    call     bigint      not null references public_call,
    country  varchar(2)  not null,
    person   varchar(64) not null,
    given_at timestamptz not null,
    remarks  text,
    unique (call, country)
);

create table score (
    evaluation bigint  not null references evaluation,
    place      integer not null,
    criterion  integer not null,
    points     integer not null check (points between 0 and 100),
    comment    text    not null,
    primary key (evaluation, place, criterion)
);

-- A country that is related to an applicant judges the others only.
create table recusal (
    evaluation bigint  not null references evaluation,
    place      integer not null,
    reason     text    not null,
    primary key (evaluation, place)
);

create trigger evaluation_kept before update or delete on evaluation for each row execute function refuse_change();
create trigger score_kept before update or delete on score for each row execute function refuse_change();
create trigger recusal_kept before update or delete on recusal for each row execute function refuse_change();
create trigger hiring_event_kept before update or delete on hiring_event for each row execute function refuse_change();

create table selection (
    call           bigint      primary key references public_call,
    ground         varchar(12) not null check (ground in ('CLEAR', 'TIE', 'TOO_FEW', 'OBJECTION')),
    proposed       integer,
    reasons        text,
    objections_end timestamptz,
    selected       integer,
    selected_on    date
);

create table objection (
    call     bigint      not null references public_call,
    country  varchar(2)  not null,
    objects  boolean     not null,
    reason   text,
    person   varchar(64) not null,
    given_at timestamptz not null,
    primary key (call, country)
);

create table contract (
    hiring      varchar(20)    primary key references hiring,
    reference   varchar(100)   not null,
    signed_on   date           not null,
    starts_on   date           not null,
    ends_on     date           not null,
    amount      numeric(14, 2) not null check (amount > 0),
    currency    char(3)        not null,
    recorded_by varchar(64)    not null
);

-- Whom each organ would invite directly, each time that both were asked how to go on.
create table suggested_invitee (
    call    bigint       not null references public_call,
    attempt integer      not null,
    organ   varchar(30)  not null,
    email   varchar(254) not null,
    name    varchar(200) not null,
    primary key (call, attempt, organ, email)
);
