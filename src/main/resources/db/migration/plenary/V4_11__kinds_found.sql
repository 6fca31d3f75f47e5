-- Sessions are found by their kind and label, and minutes as minutes, in both languages.
alter table plenary_session
    add column search tsvector generated always as
        (searchable(label || ' ' || case kind when 'ORDINARY' then 'Sesión plenaria ordinaria. Ordinary plenary session'
            else 'Sesión plenaria extraordinaria. Extraordinary plenary session' end, '')) stored;
create index plenary_session_search on plenary_session using gin (search);

alter table minutes drop column search;
alter table minutes
    add column search tsvector generated always as
        (searchable(session || ' Acta de la sesión. Minutes of the session', text)) stored;
create index minutes_search on minutes using gin (search);
