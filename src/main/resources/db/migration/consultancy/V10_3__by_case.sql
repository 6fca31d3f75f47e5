-- The hirings that a project pays for, and those that take up one that ended empty.
create index hiring_linked_case on hiring (linked_case);
create index hiring_restarts on hiring (restarts);
create index public_call_hiring on public_call (hiring);
