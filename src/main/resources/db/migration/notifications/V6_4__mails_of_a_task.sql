-- Several mails may tell one person of a task: that it is hers, and later that its deadline is near.
alter table mail_task drop constraint mail_task_pkey;
alter table mail_task add primary key (task_id, username, mail);
