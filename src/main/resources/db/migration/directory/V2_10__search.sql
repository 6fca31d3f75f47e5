alter table donor
    add column search tsvector generated always as
        (searchable(donor_name, general_objective || ' ' || coalesce(resource_areas_other, ''))) stored;
create index donor_search on donor using gin (search);
-- The directory as its page lists it, and those whose review is due.
create index donor_active_by_name on donor (donor_name, id) where status = 'ACTIVE';
create index donor_active_review on donor (review_on) where status = 'ACTIVE';
