-- A session that was convened moves or is cancelled with a reason, or its case is ended from outside.
alter table plenary_session
    add ended_early_on date,
    add ended_early_as varchar(20),
    add constraint plenary_session_end check ((ended_early_on is null) = (ended_early_as is null));

create table session_change (
    id         bigint generated always as identity primary key,
    session    varchar(20)  not null references plenary_session,
    kind       varchar(20)  not null,
    sat_on     date         not null,
    started_at time         not null,
    place      varchar(300) not null,
    reason     varchar(500) not null,
    person     varchar(64)  not null,
    changed_at timestamptz  not null
);
create index session_change_session on session_change (session, id);
create trigger session_change_kept before update or delete on session_change
    for each row execute function refuse_change();

-- What a session had on its agenda when it ended without treating it; the motions wait for another one.
create table released_item (
    session     varchar(20) not null references plenary_session,
    motion      varchar(20) not null references motion,
    position    integer     not null,
    round       integer     not null,
    text        text        not null,
    released_at timestamptz not null,
    primary key (session, motion)
);
create table released_answer (
    session      varchar(20) not null,
    motion       varchar(20) not null,
    ballot       varchar(20) not null,
    country      char(2)     not null,
    answer       varchar(20) not null,
    reason       text,
    person       varchar(64) not null,
    given_at     timestamptz not null,
    withdrawn_at timestamptz,
    primary key (session, motion, ballot, country),
    foreign key (session, motion) references released_item
);
create table released_amendment (
    session     varchar(20) not null,
    motion      varchar(20) not null,
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
    primary key (session, motion, round, attempt),
    foreign key (session, motion) references released_item
);
create trigger released_item_kept before update or delete on released_item
    for each row execute function refuse_change();
create trigger released_answer_kept before update or delete on released_answer
    for each row execute function refuse_change();
create trigger released_amendment_kept before update or delete on released_amendment
    for each row execute function refuse_change();
