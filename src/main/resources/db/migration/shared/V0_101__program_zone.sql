-- The zone in which the engine's due dates were written, which have none of their own; one row, from the first start on.
create table program_zone (
    id   smallint     primary key default 1 check (id = 1),
    zone varchar(100) not null
);
