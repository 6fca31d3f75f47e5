-- The directory's entry may take another contact for another case; a case keeps the one that it was validated with.
alter table mobilization_case add column donor_email varchar(300);

update mobilization_case
set donor_email = substring(donor.contact_address from '[\w.+-]+@[\w-]+(?:\.[\w-]+)+')
from donor
where donor.id = mobilization_case.donor and donor.status = 'ACTIVE';
