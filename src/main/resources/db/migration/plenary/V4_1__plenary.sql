create table numbering (
    series varchar(20) not null,
    year   integer     not null,
    last   integer     not null,
    primary key (series, year)
);

create table plenary_session (
    number      varchar(20) primary key,
    label       varchar(20) not null unique,
    kind        varchar(20) not null,
    convened_by varchar(64) not null,
    decided_on  date,
    closed_on   date
);

-- A session sits once, and again for as long as there is no quorum.
create table sitting (
    session        varchar(20)  not null references plenary_session,
    ordinal        integer      not null,
    sits_on        date         not null,
    starts_at      time         not null,
    place          varchar(300) not null,
    convened_on    date         not null,
    comments_until date,
    held_as        varchar(20),
    held_at        timestamptz,
    remarks        text,
    primary key (session, ordinal)
);

create table session_document (
    session varchar(20)  not null references plenary_session,
    ordinal integer      not null,
    title   varchar(300) not null,
    link    varchar(500),
    primary key (session, ordinal)
);

-- A delegation counts once, whoever of it came; an observer is listed and never counted.
create table attendance (
    session  varchar(20) not null,
    ordinal  integer     not null,
    country  char(2)     not null,
    presence varchar(20) not null,
    primary key (session, ordinal, country),
    foreign key (session, ordinal) references sitting
);

create table observer_attendance (
    session varchar(20)  not null,
    ordinal integer      not null,
    line    integer      not null,
    name    varchar(200) not null,
    primary key (session, ordinal, line),
    foreign key (session, ordinal) references sitting
);

create table motion (
    number       varchar(20)  primary key,
    kind         varchar(40)  not null,
    subject_case varchar(40)  not null,
    title        varchar(200) not null,
    text         text         not null,
    proposed_on  date         not null,
    session      varchar(20) references plenary_session,
    outcome      varchar(20)
);
create index motion_pending on motion (proposed_on) where session is null;

-- The motion as one session treats it.
create table agenda_item (
    motion    varchar(20) primary key references motion,
    session   varchar(20) not null references plenary_session,
    position  integer     not null,
    text      text        not null,
    round     integer     not null default 0,
    outcome   varchar(20),
    agreement varchar(40),
    summary   text,
    closed_at timestamptz,
    unique (session, position),
    check ((outcome is null) = (closed_at is null))
);

create table position_stated (
    motion    varchar(20) not null references agenda_item,
    round     integer     not null,
    country   char(2)     not null,
    stance    varchar(20) not null,
    reason    text,
    person    varchar(64) not null,
    stated_at timestamptz not null,
    primary key (motion, round, country)
);

create table amendment (
    motion      varchar(20) not null references agenda_item,
    round       integer     not null,
    attempt     integer     not null,
    text        text        not null,
    proposed_by varchar(40) not null,
    proposer    varchar(64) not null,
    proposed_at timestamptz not null,
    agreed      boolean,
    answered_by varchar(40),
    answerer    varchar(64),
    answered_at timestamptz,
    reason      text,
    primary key (motion, round, attempt)
);

create table vote_cast (
    motion  varchar(20) not null references agenda_item,
    country char(2)     not null,
    choice  varchar(20) not null,
    person  varchar(64) not null,
    cast_at timestamptz not null,
    primary key (motion, country)
);

-- Who was entitled to answer and who did, by round, as it stood when the item closed.
create table closed_answer (
    motion   varchar(20) not null references agenda_item,
    ballot   varchar(20) not null,
    country  char(2)     not null,
    answer   varchar(20) not null,
    reason   text,
    person   varchar(64),
    given_at timestamptz,
    primary key (motion, ballot, country)
);

create table minutes (
    session     varchar(20) primary key references plenary_session,
    state       varchar(20) not null,
    version     integer     not null,
    text        text        not null,
    drafted_on  date,
    signed_on   date,
    approved_on date,
    approved_in varchar(20) references plenary_session
);

create table minutes_comment (
    session      varchar(20) not null references minutes,
    version      integer     not null,
    country      char(2)     not null,
    comment      text,
    person       varchar(64) not null,
    commented_at timestamptz not null,
    primary key (session, version, country)
);

create table minutes_signature (
    session  varchar(20) not null references minutes,
    version  integer     not null,
    organ    varchar(40) not null,
    agreed   boolean     not null,
    reason   text,
    person   varchar(64) not null,
    given_at timestamptz not null,
    primary key (session, version, organ)
);

-- What an item closed with stays as it was, whatever program writes to the database.
create function refuse_closed_item() returns trigger language plpgsql as $$
declare
    closed timestamptz;
begin
    select closed_at into closed from agenda_item
     where motion = case when tg_op = 'DELETE' then old.motion else new.motion end for share;
    if closed is not null then
        raise exception 'agenda item % is closed', case when tg_op = 'DELETE' then old.motion else new.motion end
            using errcode = 'integrity_constraint_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger position_stated_closed before insert or update or delete on position_stated
    for each row execute function refuse_closed_item();
create trigger vote_cast_closed before insert or update or delete on vote_cast
    for each row execute function refuse_closed_item();
create trigger amendment_closed before insert or update or delete on amendment
    for each row execute function refuse_closed_item();

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% keeps what was recorded', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

create trigger closed_answer_kept before update or delete on closed_answer
    for each row execute function refuse_change();
create trigger agenda_item_kept before update or delete on agenda_item
    for each row when (old.closed_at is not null) execute function refuse_change();
create trigger closed_answer_only_once before insert on closed_answer
    for each row execute function refuse_closed_item();
