-- Who of the organs is out of a hiring's decisions, as she declared [gaps 23].
create table official_conflict (
    hiring      varchar(20) not null references hiring,
    person      varchar(64) not null,
    organs      text        not null,
    reason      text,
    declared_at timestamptz not null,
    primary key (hiring, person)
);
