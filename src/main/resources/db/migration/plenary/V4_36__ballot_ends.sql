-- Until when countries answer in the ballot that is open: who joins it late has no longer than the others.
alter table agenda_item
    add ballot_ends date;
