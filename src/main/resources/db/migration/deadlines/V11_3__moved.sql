-- Deadlines that the Secretariat has moved.
create table moved_deadline (
    id          bigint generated always as identity primary key,
    case_number varchar(20)  not null,
    task        varchar(100) not null,
    task_name   varchar(200) not null,
    old_day     date         not null,
    new_day     date         not null,
    reason      varchar(500) not null,
    moved_by    varchar(64)  not null,
    moved_at    timestamptz  not null
);
