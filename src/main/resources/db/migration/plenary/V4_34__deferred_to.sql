-- Where an item goes that dissent has deferred [gaps 37].
alter table motion
    add dissent       boolean not null default false,
    add ordinary_only boolean not null default false;
