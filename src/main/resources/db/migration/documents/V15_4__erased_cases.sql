-- Cases whose files have been erased and which take no more of them: nobody would erase what came later.
create table erased_case (
    case_number varchar(20) primary key
);

insert into erased_case (case_number)
select distinct hiring from public_call where erased_on is not null;
