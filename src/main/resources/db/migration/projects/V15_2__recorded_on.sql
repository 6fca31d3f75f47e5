-- When a contribution was put down, which may be long after the donor's confirmation. Of those already there the day of the
-- confirmation is the best that is known.
alter table contribution add column recorded_on date;
update contribution set recorded_on = confirmed_on;
alter table contribution alter column recorded_on set not null;
