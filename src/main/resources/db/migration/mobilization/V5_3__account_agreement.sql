-- Which of the other organ's accounts an organ has read and agreed with; earlier ones are to be read again.
alter table account
    add column agrees varchar(3),
    add column reason text,
    add column read bigint references account,
    add column submitted boolean not null default false,
    add column given_on date not null default current_date;

alter table account
    alter column submitted drop default,
    alter column given_on drop default;
