-- A joint question on which the organs differ: it is put to both again until they agree, and the Plenary hears of it
-- once it has lasted too long.
create table joint_dispute (
    case_number varchar(20) not null,
    question    varchar(40) not null,
    subject     varchar(40) not null,
    task_name   text        not null,
    since       date        not null,
    rounds      integer     not null,
    -- The day of the first round, which the next ones keep.
    due         timestamptz,
    told_on     date,
    primary key (case_number, question, subject)
);
