-- When a motion left the list because the case that waited for it was over; absent while it stands.
alter table motion add column withdrawn_on date;
