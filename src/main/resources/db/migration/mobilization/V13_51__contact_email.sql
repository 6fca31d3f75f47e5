-- An address to write to is a field of its own, in the tip and in the donor form.
alter table mobilization_case add column contact_email varchar(254);
alter table case_donor_form add column contact_email varchar(254);

-- Earlier on an address was cut out of the contact data, which may have left a stranger's (oz@… of muñoz@…). What is no
-- whole word of them, or not the only address, is written to no more; the donor form asks for it.
update mobilization_case c set donor_email = null
from donor d
where d.id = c.donor and c.donor_email is not null
    and (select array_agg(distinct word) from regexp_split_to_table(
            coalesce((select f.contact_address from case_donor_form f where f.case_number = c.number), d.contact_address),
            '[\s,;<>()\[\]"|]+') as word where word like '%@%')
        is distinct from array[c.donor_email::text];
