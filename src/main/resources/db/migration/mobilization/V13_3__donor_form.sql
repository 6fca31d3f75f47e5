-- The donor form of a case as both organs validated it for that case: the directory's entry goes on with later forms.
create table case_donor_form (
    case_number           varchar(20)  primary key,
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
    comments              text
);

-- Of cases that were validated before, what the directory holds now is the nearest that is known.
insert into case_donor_form
select c.number, d.donor_name, d.donor_scope, d.contact_person, d.contact_address, d.general_objective, d.resource_areas,
    d.resource_areas_other, d.contribution_modality, d.has_own_formats, d.own_formats_file, d.comments
from mobilization_case c join donor d on d.id = c.donor
where d.status = 'ACTIVE';
