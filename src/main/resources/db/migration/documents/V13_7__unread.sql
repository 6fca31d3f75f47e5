-- What has not been read is found without looking at what has: nothing is scanned where nothing is left.
alter table document_version add column unread boolean not null default true;

update document_version v set unread = false
where exists (select from document_text t where t.document = v.document and t.version >= v.id)
    or exists (select from document_version later where later.document = v.document and later.version > v.version);

create index document_version_unread on document_version (id) where unread and content is not null;
create index act_unread on act (number) where text is null;
