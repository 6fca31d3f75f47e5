-- Numbers of acts that are being printed, which takes longer than a transaction may. One whose print did not come about is
-- the next act's.
create table act_number (
    number   varchar(20) primary key,
    taken_at timestamptz not null default now()
);
