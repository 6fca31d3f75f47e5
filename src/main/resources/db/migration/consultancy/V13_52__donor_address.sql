-- Projects take the address that their case has: one that was cut out of a longer one is written to no more.
update funded_project p set donor_email = c.donor_email
from mobilization_case c where c.number = p.case_number and p.donor_email is distinct from c.donor_email;
