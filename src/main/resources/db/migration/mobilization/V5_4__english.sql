-- What the Plenary decided, in each reader's language.
alter table plenary_answer
    add summary_english text;
update plenary_answer set summary_english = summary;
alter table plenary_answer
    alter summary_english set not null;
