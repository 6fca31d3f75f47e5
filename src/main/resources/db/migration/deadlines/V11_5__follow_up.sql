-- Until when the follow-up dates of tasks have been heeded; one row, so that a morning that was missed is made up for and
-- nobody is reminded twice.
create table follow_up_run (
    only_one     boolean primary key default true check (only_one),
    heeded_until timestamptz
);
