alter table motion
    add column search tsvector generated always as
        (searchable(title || ' ' || title_english, text || ' ' || text_english)) stored;
create index motion_search on motion using gin (search);
alter table minutes
    add column search tsvector generated always as (searchable(session, text)) stored;
create index minutes_search on minutes using gin (search);

create index sitting_by_day on sitting (sits_on desc, session desc);
create index agenda_item_agreement on agenda_item (closed_at desc, motion desc) where agreement is not null;

-- When the Secretariat found that an agreement was fulfilled, and how [001 VII: agreements fulfilled]; found anew it
-- takes another row, the latest rules.
create table fulfilment (
    id           bigint generated always as identity primary key,
    motion       varchar(20)   not null references agenda_item,
    fulfilled_on date,
    account      varchar(2000) not null,
    recorded_by  varchar(64)   not null,
    recorded_at  timestamptz   not null
);
create index fulfilment_latest on fulfilment (motion, id desc);
create trigger fulfilment_kept before update or delete on fulfilment
    for each row execute function refuse_change();
