-- Mail that waited for somebody who has left is not sent any more. What is held for a digest is known beside it.
alter table mail_message drop constraint mail_message_state_check;
alter table mail_message add constraint mail_message_state_check
    check (state in ('WAITING', 'SENT', 'FAILED', 'HELD', 'DIGESTED', 'WITHDRAWN'));
