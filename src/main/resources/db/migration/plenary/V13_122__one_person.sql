-- Whoever has two accounts is one person: with both she neither signs minutes, nor confirms a text or an attendance.
create trigger minutes_signature_two_people before insert or update of person, organ on minutes_signature
    for each row when (not new.one_person) execute function refuse_both_halves('session', 'version');
create trigger amendment_two_people before insert or update of proposer, answerer on amendment
    for each row execute function refuse_own_verification('proposer', 'answerer');
create trigger sitting_two_people before insert or update of registered_by, confirmed_by on sitting
    for each row execute function refuse_own_verification('registered_by', 'confirmed_by');
create trigger attendance_correction_two_people before insert or update of proposed_by, answered_by
    on attendance_correction
    for each row execute function refuse_own_verification('proposed_by', 'answered_by');
