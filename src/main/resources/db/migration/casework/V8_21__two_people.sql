-- Both halves of a joint decision are two people's. What one person once gave twice stays and is marked.
alter table joint_decision add column one_person boolean not null default false;
update joint_decision half set one_person = true
 where exists (select from joint_decision other
                where (other.case_number, other.question, other.subject, other.attempt, other.person)
                    = (half.case_number, half.question, half.subject, half.attempt, half.person)
                  and other.organ <> half.organ);
create unique index joint_decision_two_people on joint_decision (case_number, question, subject, attempt, person)
    where not one_person;
