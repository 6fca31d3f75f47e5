-- What the Secretariat changed of an accepted letter before its day: to another day or, where there is none, it withdrew it.
create table representative_amendment (
    id       bigint generated always as identity primary key,
    letter   bigint       not null references representative_letter,
    old_day  date         not null,
    new_day  date,
    reason   varchar(500) not null,
    made_by  varchar(64)  not null,
    made_at  timestamptz  not null
);
create index representative_amendment_letter on representative_amendment (letter);

-- A letter is withdrawn once, whoever does so at the same moment.
create unique index representative_withdrawal on representative_amendment (letter) where new_day is null;

-- A change whose letter is withdrawn is over: another letter about the same seat can be entered at once.
alter table representative_change add column withdrawn_at timestamptz;
drop index representative_change_under_way;
create unique index representative_change_under_way on representative_change (outgoing)
    where succeeded_at is null and withdrawn_at is null;
