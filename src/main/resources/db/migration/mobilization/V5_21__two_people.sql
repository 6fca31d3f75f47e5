-- Each organ's account of a report is another person's, as long as both are not before the Plenary.
create function refuse_account_of_same_person() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('account ' || new.case_number || ' ' || new.report, 0));
    if exists (select from account other
                where other.case_number = new.case_number and other.report = new.report and not other.submitted
                  and other.person = new.person and other.organ <> new.organ) then
        raise exception 'the other account of % is by % as well', new.case_number, new.person
            using errcode = 'unique_violation', constraint = 'account_two_people';
    end if;
    return new;
end $$;
create trigger account_two_people before insert on account
    for each row when (not new.submitted) execute function refuse_account_of_same_person();
