-- What administrators do by the engine's applications and interface. Not among the engine's tables, whose history an
-- administrator or the clean-up may end.
create table administrator_act (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    username text not null,
    kind text not null check (kind in ('USER_ENTERED', 'USER_CHANGED', 'PASSWORD_GIVEN', 'USER_DELETED',
        'USER_UNLOCKED', 'JOB_RETRIED', 'JOB_RUN', 'INCIDENT_NOTED')),
    subject text not null,
    case_number text not null default '',
    said text not null default ''
);
create index administrator_act_of_case on administrator_act (case_number) where case_number <> '';

create function keep_administrator_act() returns trigger language plpgsql as $$
begin
    raise exception 'what administrators did is kept' using errcode = 'integrity_constraint_violation';
end $$;

create trigger administrator_act_kept before update or delete on administrator_act
    for each row execute function keep_administrator_act();
create trigger administrator_act_never_emptied before truncate on administrator_act
    for each statement execute function keep_administrator_act();
