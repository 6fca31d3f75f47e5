-- Whose password somebody else gave, and knows: she chooses another at her next sign-in.
create table password_to_change (
    username text primary key,
    given_by text not null,
    given_at timestamptz not null
);
