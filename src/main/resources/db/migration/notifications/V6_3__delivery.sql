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

-- The next mail in the order in which they leave, and those that somebody must look after, however many there are.
drop index mail_message_waiting;
create index mail_message_waiting on mail_message (next_attempt_at nulls first, id) where state = 'WAITING';
create index mail_message_failed on mail_message (id) where state = 'FAILED';

-- What nobody else may read: of a letter to an applicant that there is one; of others the link that they hold.
alter table mail_message add column secrecy varchar(6) not null default 'NONE'
    check (secrecy in ('NONE', 'LINK', 'READER'));
update mail_message set secrecy = 'READER' where mailbox is not null;

-- The groups that it was written for; who is in none of them any more does not get it. None where it reaches its reader
-- whatever becomes of her role.
alter table mail_message add column groups text[] not null default '{}';

-- Its header; later than its creation where it was asked for once more.
alter table mail_message add column dated_at timestamptz;

create table mail_preference (
    username    varchar(64) primary key,
    rhythm      varchar(10) not null check (rhythm in ('AT_ONCE', 'DAILY', 'WEEKDAYS')),
    -- Days of the week as digits, Monday 1.
    weekdays    varchar(7)  not null,
    last_digest date,
    -- Whoever has it may end her digests, and nothing else: mail programs do so for her [RFC 8058].
    leaving     uuid not null unique default gen_random_uuid()
);
