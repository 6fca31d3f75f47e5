-- Whose letters these are where nobody but their reader may know of them: only who has this key sees them.
alter table mail_message add column mailbox uuid;
create index mail_message_mailbox on mail_message (mailbox) where mailbox is not null;
