-- One book of numbers for every process, and joint decisions for every kind of case.
insert into numbering (series, year, last) select 'MR', year, last from mobilization_numbering;
drop table mobilization_numbering;

alter table joint_decision drop constraint joint_decision_case_number_fkey;
alter table joint_decision alter column answer type text;
