-- A hiring whose case was taken out before it was over.
alter table hiring drop constraint hiring_status_check;
alter table hiring add check (status in ('DEFINING', 'CALLING', 'FILTERING', 'EVALUATING', 'SELECTING', 'DECIDING',
    'CONTRACTING', 'CONTRACTED', 'CANCELLED', 'RESTARTED', 'REMOVED'));
