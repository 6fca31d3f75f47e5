-- A call whose hiring was ended before it.
alter table public_call drop constraint public_call_result_check;
alter table public_call add check (result in ('SELECTED', 'EMPTY', 'WITHDRAWN'));
