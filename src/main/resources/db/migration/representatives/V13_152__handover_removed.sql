-- A handover whose case was taken out before the office passed: the end of the term gets another one.
alter table office_handover add column removed_at timestamptz;
alter table office_handover drop constraint office_handover_office_term_ends_on_key;
create unique index office_handover_under_way on office_handover (office, term_ends_on) where removed_at is null;
