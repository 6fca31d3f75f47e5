-- A case's page reads what it has by its number.
create index engagement_case on engagement (case_number);
create index partner_contact_case on partner_contact (case_number);
create index account_case on account (case_number, report);
create index plenary_answer_case on plenary_answer (case_number);
