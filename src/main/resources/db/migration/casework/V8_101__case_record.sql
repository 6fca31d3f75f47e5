-- Every case in a line, from its beginning on and for good: lists, search and case pages start here. The engine forgets
-- what is over after its time to live.
create table case_record (
    number     varchar(20) primary key,
    process    varchar(60) not null,
    -- The engine's ids of the case's run and of its model's version.
    run        varchar(64) not null,
    model      varchar(64) not null,
    title_es   text        not null,
    title_en   text        not null,
    step_es    text        not null,
    step_en    text        not null,
    countries  text[]      not null default '{}',
    started_at timestamptz not null,
    started_by varchar(100),
    moved_at   timestamptz not null,
    ended_at   timestamptz
);
create index case_record_latest on case_record (started_at desc, number desc);
create index case_record_run on case_record (run);

-- What a finished case went through, as its page tells it.
create table kept_passage (
    case_number  varchar(20) not null references case_record,
    position     integer     not null,
    kind         varchar(20) not null,
    name_es      text        not null,
    name_en      text        not null,
    person       varchar(100),
    groups       text[]      not null,
    began_at     timestamptz not null,
    ended_at     timestamptz,
    due_at       timestamptz,
    dropped      boolean     not null,
    rule_version integer,
    rule_result  text,
    primary key (case_number, position)
);

-- The activities of its model that it came to, by their keys.
create table kept_visit (
    case_number varchar(20) not null references case_record,
    position    integer     not null,
    activity    text        not null,
    began_at    timestamptz not null,
    ended_at    timestamptz,
    called_off  boolean     not null,
    primary key (case_number, position)
);
