-- A link to another password ends with the password that stood when it was issued, whoever changes that and by whichever
-- door. Links that stand already are of accounts that have no password yet; the others held for an hour.
alter table access_link add column of_password bytea not null default sha256('');
