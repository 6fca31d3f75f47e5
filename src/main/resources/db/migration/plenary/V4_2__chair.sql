alter table sitting
    add chair         varchar(40),
    add chair_country char(2);
