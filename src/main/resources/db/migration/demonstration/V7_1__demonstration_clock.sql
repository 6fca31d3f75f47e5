-- How far the demonstration's calendar has been turned forward; one row at most.
create table demonstration_clock (
    id             smallint primary key default 1 check (id = 1),
    offset_seconds bigint   not null
);
