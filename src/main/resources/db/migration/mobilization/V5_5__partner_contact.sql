-- The Presidency's word with a partner who owes a report [000 7.2: permanent communication].
create table partner_contact (
    id           bigint generated always as identity primary key,
    case_number  varchar(20)  not null,
    report       integer      not null,
    contacted_on date         not null,
    contact      varchar(300) not null,
    answer       text         not null,
    recorded_by  varchar(64)  not null
);
