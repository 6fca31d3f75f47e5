-- When the demonstration's people were entered; one row at most, and it stays.
create table demonstration (
    id         smallint    primary key default 1 check (id = 1),
    entered_at timestamptz not null
);
insert into demonstration (entered_at)
select now() where exists (
    select from person where username = 'presidencia' and email = 'presidencia@corett.example');
