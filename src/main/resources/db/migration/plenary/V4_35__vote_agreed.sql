-- By which agreement the Plenary decided to vote, as it stood when the item's vote opened [gaps 5].
alter table agenda_item
    add vote_agreement varchar(200);
