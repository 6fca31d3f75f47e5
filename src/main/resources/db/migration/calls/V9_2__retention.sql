-- The day on which the whole hiring was over: from then on applicants' data is kept for so long and no longer.
alter table public_call add column ended_on date;
-- When applicants' data was erased.
alter table public_call add column erased_on date;
alter table public_call drop constraint public_call_result_check;
alter table public_call add check (result in ('SELECTED', 'EMPTY'));
