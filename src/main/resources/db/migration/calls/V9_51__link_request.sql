-- Links that were asked for and are still to be sent: who asks is told so only of what is kept here. Rows go as soon as
-- the letter is written.
create table link_request (
    id           bigint generated always as identity primary key,
    call         bigint       not null references public_call,
    email        varchar(254) not null,
    language     varchar(2)   not null,
    requested_at timestamptz  not null
);
