-- Each table of holidays that the Secretariat has put in force, whole, with who did and when; the last one rules.
create table holiday_table (
    id          bigint generated always as identity primary key,
    content     text        not null,
    holidays    integer     not null,
    replaced_by varchar(64) not null,
    replaced_at timestamptz not null
);
