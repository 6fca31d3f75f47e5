-- What a case has put to the Plenary, and the sessions that are still to sit.
create index motion_subject_case on motion (subject_case);
create index sitting_to_come on sitting (sits_on) where held_as is null;
create index agenda_item_session on agenda_item (session, position);
