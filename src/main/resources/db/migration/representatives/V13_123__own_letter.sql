-- A letter that its own delegation enters is verified by somebody else, also where the delegation serves the Secretariat
-- [000 IV]. What the Secretariat enters for a country it may verify itself: it has the national body's letter before it.
alter table representative_letter add column by_delegation boolean not null default false;
update representative_letter letter set by_delegation = true
  from representative_change change, appointment seat
 where change.number = letter.change and seat.username = letter.submitted_by and seat.country = change.country
   and seat.role in ('TITULAR', 'ALTERNATE') and seat.starts_on <= letter.submitted_at::date
   and (seat.ends_on is null or seat.ends_on >= letter.submitted_at::date);
create trigger representative_letter_two_people before insert or update of submitted_by, verified_by
    on representative_letter
    for each row when (new.by_delegation) execute function refuse_own_verification('submitted_by', 'verified_by');
