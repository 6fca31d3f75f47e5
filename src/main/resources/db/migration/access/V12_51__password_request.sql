-- Links to another password that were asked for and are still to be sent: who asks is told so only of what is kept here.
-- Rows go as soon as the letter is written, or it is known that there is no such account.
create table password_request (
    id           bigint generated always as identity primary key,
    account      varchar(254) not null,
    requested_at timestamptz  not null
);
