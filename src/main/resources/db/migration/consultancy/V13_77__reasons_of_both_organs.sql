-- Each organ's reasons stand with its answer: those kept here were only of whoever answered last.
alter table selection drop column reasons;
