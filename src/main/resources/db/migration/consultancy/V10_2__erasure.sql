alter table hiring alter column status type varchar(20);
alter table hiring drop constraint hiring_status_check;
alter table hiring add check (status in ('DEFINING', 'CALLING', 'FILTERING', 'EVALUATING', 'SELECTING', 'DECIDING',
    'CONTRACTING', 'CONTRACTED', 'CANCELLED', 'RESTARTED'));

update public_call set ended_on = h.ended_on from hiring h where h.number = public_call.hiring;

-- What was recorded stays, but for people's own words, which may name an applicant: they end with her data.
alter table score alter column comment drop not null;
alter table recusal alter column reason drop not null;

create function refuse_change_but_erasure() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and to_jsonb(new) ->> tg_argv[0] is null
            and to_jsonb(new) - tg_argv[0] = to_jsonb(old) - tg_argv[0] then
        return new;
    end if;
    raise exception '% keeps what was recorded', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

drop trigger evaluation_kept on evaluation;
drop trigger score_kept on score;
drop trigger recusal_kept on recusal;
drop trigger hiring_event_kept on hiring_event;
create trigger evaluation_kept before update or delete on evaluation
    for each row execute function refuse_change_but_erasure('remarks');
create trigger score_kept before update or delete on score
    for each row execute function refuse_change_but_erasure('comment');
create trigger recusal_kept before update or delete on recusal
    for each row execute function refuse_change_but_erasure('reason');
create trigger hiring_event_kept before update or delete on hiring_event
    for each row execute function refuse_change_but_erasure('detail');
