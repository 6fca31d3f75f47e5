-- Monday is 1; rows from before stay as they are.
alter table mail_preference add constraint mail_preference_known_weekdays check (weekdays ~ '^[1-7]*$') not valid;
