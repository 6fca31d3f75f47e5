-- What a report is to tell that the Presidency asks for outside the agreement's calendar.
alter table report
    add column subject varchar(500);
