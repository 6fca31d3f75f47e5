-- What a report is to tell that the Presidency asks for outside the agreement's calendar.
alter table report
    add column subject varchar(500);

-- The day that the Secretariat has granted instead of the agreement's.
alter table report
    add column moved_to date;
