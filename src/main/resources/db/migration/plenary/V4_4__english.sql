-- What the program writes for the Plenary, each reader reads in her language; what people wrote is the same in both.
alter table motion
    add title_english varchar(200),
    add text_english  text;
update motion set title_english = title, text_english = text;
alter table motion
    alter title_english set not null,
    alter text_english set not null;

alter table agenda_item
    add text_english text;
alter table agenda_item disable trigger agenda_item_kept;
update agenda_item set text_english = text;
alter table agenda_item enable trigger agenda_item_kept;
alter table agenda_item
    alter text_english set not null;
