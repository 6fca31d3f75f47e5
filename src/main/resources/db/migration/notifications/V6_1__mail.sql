create table mail_message (
    id              bigint generated always as identity primary key,
    message_id      varchar(200) not null unique,
    recipient       varchar(254) not null,
    username        varchar(64),
    language        varchar(2)   not null,
    code            varchar(100) not null,
    task_id         varchar(64),
    case_number     varchar(64)  not null,
    subject         varchar(400) not null,
    text            text         not null,
    html            text         not null,
    created_at      timestamptz  not null,
    state           varchar(10)  not null check (state in ('WAITING', 'SENT', 'FAILED')),
    attempts        int          not null default 0,
    next_attempt_at timestamptz,
    finished_at     timestamptz,
    last_error      varchar(1000),
    unique (task_id, username)
);
create index mail_message_waiting on mail_message (next_attempt_at, id) where state = 'WAITING';
create index mail_message_case_number on mail_message (case_number);
create index mail_message_username on mail_message (username, id);
