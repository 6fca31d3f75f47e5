-- An objection stands until its country withdraws it, in a later answer or by itself; silence withdraws nothing
-- [001 VI.4, gaps 3, 35]. What was withdrawn stays on record as such.
create table objection_withdrawal (
    motion       varchar(20) not null references agenda_item,
    round        integer     not null,
    country      char(2)     not null,
    person       varchar(64) not null,
    withdrawn_at timestamptz not null,
    primary key (motion, round, country),
    foreign key (motion, round, country) references position_stated
);
create trigger objection_withdrawal_closed before insert or update or delete on objection_withdrawal
    for each row execute function refuse_closed_item();

alter table closed_answer
    add withdrawn_at timestamptz;
