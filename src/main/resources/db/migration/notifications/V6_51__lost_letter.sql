-- Cases of which a letter that nobody else may know of did not arrive: neither whose nor which is kept.
create table lost_letter (
    case_number varchar(20) primary key,
    lost_at     timestamptz not null,
    told_at     timestamptz
);
