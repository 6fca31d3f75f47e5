-- Minutes are signed by two people, and a new text is confirmed by somebody else than who proposed it. What one person
-- once signed twice stays and is marked.
alter table minutes_signature add column one_person boolean not null default false;
update minutes_signature half set one_person = true
 where exists (select from minutes_signature other
                where (other.session, other.version, other.person) = (half.session, half.version, half.person)
                  and other.organ <> half.organ);
create unique index minutes_signature_two_people on minutes_signature (session, version, person) where not one_person;

alter table amendment add constraint amendment_two_organs check (answered_by <> proposed_by) not valid;
alter table amendment add constraint amendment_two_people check (answerer <> proposer) not valid;
