create table public_call (
    id            bigint generated always as identity primary key,
    hiring        varchar(20) not null,
    kind          varchar(10) not null check (kind in ('FIRST', 'SECOND', 'INVITATION')),
    previous      bigint references public_call,
    opens_at      timestamptz not null,
    closes_at     timestamptz not null check (closes_at > opens_at),
    -- When the offers were unsealed; nobody sees them before, nobody adds one after.
    opened_at     timestamptz check (opened_at >= closes_at),
    empty_because varchar(20) check (empty_because in ('NO_OFFERS', 'NONE_ADMITTED')),
    result        varchar(12) check (result in ('SELECTED', 'EMPTY', 'CANCELLED')),
    concluded_on  date
);
-- Never a third call by accident.
create unique index public_call_once on public_call (hiring, kind) where kind <> 'INVITATION';

create table call_criterion (
    call     bigint       not null references public_call,
    position integer      not null,
    name     varchar(100) not null,
    weight   integer      not null check (weight between 1 and 100),
    primary key (call, position)
);

-- Each version as it was published; the latest is in force.
create table call_terms (
    call               bigint         not null references public_call,
    version            integer        not null,
    title              varchar(200)   not null,
    terms_of_reference text           not null,
    deliverables       text[]         not null,
    profile            text           not null,
    months             integer        not null check (months > 0),
    budget             numeric(14, 2) not null check (budget > 0),
    currency           char(3)        not null,
    contract_party     varchar(200)   not null,
    published_at       timestamptz    not null,
    primary key (call, version)
);

create table call_question (
    id          bigint generated always as identity primary key,
    call        bigint      not null references public_call,
    question    text        not null,
    asked_at    timestamptz not null,
    answer      text,
    answered_at timestamptz,
    answered_by varchar(64)
);
create index call_question_of on call_question (call);

-- Whom a direct invitation goes to; only they may answer it.
create table invitee (
    call    bigint       not null references public_call,
    email   varchar(254) not null,
    name    varchar(200) not null,
    primary key (call, email)
);

-- What an applicant has filled in so far, as she typed it: a draft keeps also what is wrong.
create table application (
    id              bigint generated always as identity primary key,
    call            bigint       not null references public_call,
    email           varchar(254) not null,
    language        varchar(2)   not null,
    -- Names the letters to her, which nobody else may read.
    mailbox         uuid         not null unique,
    requested_at    timestamptz  not null,
    name            text         not null default '',
    document_number text         not null default '',
    country         text         not null default '',
    telephone       text         not null default '',
    proposal        text         not null default '',
    cost            text         not null default '',
    saved_at        timestamptz,
    unique (call, email)
);

-- Links that lead to an application, by the SHA-256 of their secret.
create table application_link (
    secret_hash bytea  primary key,
    application bigint not null references application on delete cascade
);
create index application_link_of on application_link (application);

create table application_file (
    id          bigint generated always as identity primary key,
    application bigint       not null references application on delete cascade,
    kind        varchar(20)  not null check (kind in ('PROPOSAL', 'CURRICULUM', 'LEGAL')),
    name        varchar(200) not null,
    size        integer      not null,
    sha256      char(64)     not null,
    content     bytea        not null,
    uploaded_at timestamptz  not null,
    -- Taken out of the draft; an offer that was submitted with it keeps it until it is replaced.
    removed     boolean      not null default false
);
create index application_file_of on application_file (application);

-- What was submitted, as it was submitted; the applicant's next version takes its place until the call closes.
create table offer (
    id              bigint generated always as identity primary key,
    call            bigint         not null references public_call,
    application     bigint         unique references application on delete set null,
    receipt         varchar(12)    not null unique,
    version         integer        not null,
    submitted_at    timestamptz    not null,
    withdrawn_at    timestamptz,
    consent_at      timestamptz    not null,
    language        varchar(2)     not null,
    email           varchar(254),
    name            varchar(200),
    document_number varchar(50),
    country         char(2)        not null,
    telephone       varchar(40),
    proposal        text,
    cost            numeric(14, 2) not null,
    -- By the order in which they came, given at the opening.
    place           integer,
    standing        varchar(15)    not null default 'RECEIVED'
        check (standing in ('RECEIVED', 'ADMITTED', 'NOT_ADMITTED', 'SELECTED', 'NOT_SELECTED')),
    reason          text,
    erased_on       date,
    unique (call, place)
);

create table offer_file (
    offer bigint not null references offer on delete cascade,
    file  bigint not null references application_file on delete cascade,
    primary key (offer, file)
);
create index offer_file_of on offer_file (file);
