-- Days on which a titular's alternate stands in for her, both included.
create table absence (
    id        bigint generated always as identity primary key,
    username  varchar(64) not null references person,
    starts_on date        not null,
    ends_on   date        not null,
    check (ends_on >= starts_on)
);
create index absence_username on absence (username);
