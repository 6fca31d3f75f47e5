-- What was moved in a case.
create index moved_deadline_case on moved_deadline (case_number);
