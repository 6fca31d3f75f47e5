-- The search looks among the latest first: of a word that nearly all have, they are enough.
create index document_text_version on document_text (version);
create index act_latest on act (issued_on desc, length(number) desc, number desc);
