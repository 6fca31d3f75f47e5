-- The motion by which the Plenary hears of a report that did not come [gaps 17].
create table overdue_motion (
    case_number varchar(20) not null,
    report      integer     not null,
    motion      varchar(20) not null,
    primary key (case_number, report)
);
