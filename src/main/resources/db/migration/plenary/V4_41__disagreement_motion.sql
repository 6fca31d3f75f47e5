-- Which motion tells the Plenary of a question on which both organs differ.
create table disagreement_motion (
    case_number varchar(20) not null,
    question    varchar(40) not null,
    subject     varchar(40) not null,
    motion      varchar(20) not null,
    primary key (case_number, question, subject)
);
