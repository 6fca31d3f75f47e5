-- One entry a name, also where it is typed without its accents or with other spaces. Of entries that stand twice
-- already, the later ones say so; whoever reviews them decides which one stays.
drop index donor_active_name;
update donor d set donor_name = left(d.donor_name, 190) || ' (' || twin.place || ')'
from (select id, row_number() over (partition by plain_letters(donor_name) order by id) as place
      from donor where status = 'ACTIVE') twin
where twin.id = d.id and twin.place > 1;
create unique index donor_active_name on donor (plain_letters(donor_name)) where status = 'ACTIVE';
