-- Capitals make no other person. Where two are there already an administrator renames one.
do $$
begin
    create unique index person_name on person (lower(username));
exception when unique_violation then
    raise warning 'two user names differ in capitals only';
end $$;
