-- Each try to hand a mail to the server; AGAIN where somebody asked for another by hand.
create table mail_attempt (
    mail     bigint        not null references mail_message on delete cascade,
    tried_at timestamptz   not null,
    outcome  varchar(10)   not null check (outcome in ('SENT', 'REFUSED', 'UNREACHED', 'AGAIN')),
    said     varchar(1000),
    asked_by varchar(64)
);
create index mail_attempt_mail on mail_attempt (mail, tried_at);

-- One person hears of a task once, and one mail may tell her of several.
create table mail_task (
    task_id  varchar(64)  not null,
    username varchar(64)  not null,
    task     varchar(100) not null,
    mail     bigint       not null references mail_message on delete cascade,
    primary key (task_id, username)
);
create index mail_task_mail on mail_task (mail);
create index mail_task_username on mail_task (username);
insert into mail_task select task_id, username, code, id from mail_message where task_id is not null and username is not null;
alter table mail_message drop column task_id;

-- A session's entry for the reader's calendar.
alter table mail_message add column calendar text;

-- What a reader wants to read together waits for her digest and is then part of it.
alter table mail_message drop constraint mail_message_state_check;
alter table mail_message add constraint mail_message_state_check
    check (state in ('WAITING', 'SENT', 'FAILED', 'WITHDRAWN', 'HELD', 'DIGESTED'));
alter table mail_message add column digest bigint references mail_message on delete set null;
create index mail_message_held on mail_message (username, id) where state = 'HELD';
create index mail_message_digest on mail_message (digest) where digest is not null;

create table mail_preference (
    username    varchar(64) primary key,
    rhythm      varchar(10) not null check (rhythm in ('AT_ONCE', 'DAILY', 'WEEKDAYS')),
    -- Days of the week as digits, Monday 1.
    weekdays    varchar(7)  not null,
    last_digest date
);
