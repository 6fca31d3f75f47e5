-- Observers are often typed on one line: what the form admits, the table holds.
alter table observer_attendance
    alter column name type text;

-- An agreement's number names one item of its session.
alter table agenda_item
    add unique (session, agreement);
