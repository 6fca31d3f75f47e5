-- Whoever has two accounts is one person: neither with both does she decide alone, nor write both organs' accounts.
create trigger joint_decision_two_people before insert or update of person, organ on joint_decision
    for each row when (not new.one_person) execute function
        refuse_both_halves('case_number', 'question', 'subject', 'attempt');

create or replace function refuse_account_of_same_person() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('account ' || new.case_number || ' ' || new.report, 0));
    if exists (select from account other
                where other.case_number = new.case_number and other.report = new.report and not other.submitted
                  and one_person(other.person, new.person) and other.organ <> new.organ) then
        raise exception 'account_two_people: the other account of % is by % as well', new.case_number, new.person
            using errcode = 'unique_violation', constraint = 'account_two_people';
    end if;
    return new;
end $$;
