-- An address to write to is a field of its own; forms from before keep it beside the postal address.
alter table donor add column contact_email varchar(254);
