-- With which donor each of a case's negotiations was held, and how it ended: what was done with a donor stays that
-- donor's when the case goes on with another.
create table dealing (
    case_number    varchar(20) not null references mobilization_case (number),
    negotiation    integer     not null,
    donor          bigint      not null references donor,
    ended_on       date,
    ending         varchar(20) check (ending in ('NEW_SHEET', 'REVIEW_DONOR', 'CLOSE', 'DONE')),
    reason         text,
    reason_english text,
    primary key (case_number, negotiation),
    check ((ended_on is null) = (ending is null))
);
create index dealing_donor on dealing (donor);

-- A meeting belongs to the negotiation that it led to; each has had one.
alter table engagement add column negotiation integer not null default 1;
update engagement e set negotiation = counted.place
from (select id, row_number() over (partition by case_number order by id) as place from engagement) counted
where counted.id = e.id;

-- Of cases that ran before, the donor of now is that of every negotiation since the last return to step 1; with whom
-- the earlier ones were held is known of none, and so nobody gets them.
with settled as (
    select case_number, answer, max(decided_on) as day,
        row_number() over (partition by case_number order by attempt) as negotiation
    from joint_decision
    where question = 'decideNegotiationExit' and answer in ('NEW_SHEET', 'REVIEW_DONOR', 'CLOSE')
    group by case_number, attempt, answer
    having count(*) = 2)
insert into dealing (case_number, negotiation, donor, ended_on, ending)
select c.number, held.negotiation, c.donor, coalesce(s.day, case when c.status = 'DONE' then c.ended_on end),
    coalesce(s.answer, case when c.status = 'DONE' and c.ended_on is not null then 'DONE' end)
from mobilization_case c
join donor d on d.id = c.donor and d.status = 'ACTIVE'
cross join generate_series(1, c.negotiation) as held (negotiation)
left join settled s on s.case_number = c.number and s.negotiation = held.negotiation
where c.step <> 'IDENTIFY'
  and not exists (select from settled r
      where r.case_number = c.number and r.answer = 'REVIEW_DONOR' and r.negotiation >= held.negotiation);

-- The donor of each negotiation, also of one whose donor is proposed only.
create view negotiated_with as
select case_number, negotiation, donor from dealing
union all
select c.number, c.negotiation, c.donor from mobilization_case c
where c.donor is not null
  and not exists (select from dealing d where d.case_number = c.number and d.negotiation = c.negotiation);
