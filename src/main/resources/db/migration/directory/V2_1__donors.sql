create table donor (
    id                    bigint generated always as identity primary key,
    donor_name            varchar(200) not null,
    donor_scope           varchar(20)  not null,
    contact_person        varchar(200) not null,
    contact_address       varchar(300) not null,
    general_objective     text         not null,
    resource_areas        text[]       not null,
    resource_areas_other  varchar(200),
    contribution_modality text[]       not null,
    has_own_formats       varchar(3)   not null,
    own_formats_file      varchar(500),
    comments              text,
    status                varchar(10)  not null,
    review_on             date,
    check (status = 'PROPOSED' or review_on is not null)
);
-- One entry a name: a validated form updates the entry that is there.
create unique index donor_active_name on donor (lower(donor_name)) where status = 'ACTIVE';
