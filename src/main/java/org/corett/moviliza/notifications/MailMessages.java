package org.corett.moviliza.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.corett.moviliza.notifications.Handover.Outcome;
import org.corett.moviliza.notifications.MailMessage.State;
import org.corett.moviliza.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MailMessages {
    private final JdbcClient database;

    MailMessages(JdbcClient database) {
        this.database = database;
    }

    /** Adds a mail and returns its number. */
    long add(MailMessage mail) {
        return database.sql(
                        """
                        insert into mail_message (message_id, recipient, username, language, code, case_number,
                            mailbox, subject, text, html, calendar, created_at, state, finished_at)
                        values (:messageId, :recipient, :username, :language, :code, :caseNumber,
                            :mailbox, :subject, :text, :html, :calendar, :createdAt, :state, :finishedAt)
                        returning id""")
                .param("messageId", mail.messageId())
                .param("recipient", mail.recipient())
                .param("username", mail.username())
                .param("language", mail.language().name())
                .param("code", mail.code())
                .param("caseNumber", mail.caseNumber())
                .param("mailbox", mail.mailbox())
                .param("subject", mail.subject())
                .param("text", mail.text())
                .param("html", mail.html())
                .param("calendar", mail.calendar())
                .param("createdAt", timestamp(mail.createdAt()))
                .param("state", mail.state().name())
                .param("finishedAt", timestamp(mail.finishedAt()))
                .query(Long.class)
                .single();
    }

    /** Which of these tasks the person has been told of already. */
    Set<String> toldOf(Collection<String> taskIds, String username) {
        return database.sql("select task_id from mail_task where username = :username and task_id in (:taskIds)")
                .param("username", username)
                .param("taskIds", taskIds)
                .query(String.class)
                .set();
    }

    /** The mail tells the person of this task. */
    void tells(long mail, String username, String taskId, String task) {
        database.sql("insert into mail_task (task_id, username, task, mail) values (:taskId, :username, :task, :mail)")
                .param("taskId", taskId)
                .param("username", username)
                .param("task", task)
                .param("mail", mail)
                .update();
    }

    /** A task that the mail tells of. */
    Optional<String> taskOf(MailMessage mail) {
        return database.sql("select task_id from mail_task where mail = ? order by task_id limit 1")
                .param(mail.id())
                .query(String.class)
                .optional();
    }

    /** The next mail that is due, held until the transaction ends; whoever else delivers takes another. */
    Optional<MailMessage> nextDue(Instant now) {
        return database.sql(
                        """
                        select * from mail_message
                        where state = 'WAITING' and (next_attempt_at is null or next_attempt_at <= :now)
                        order by next_attempt_at nulls first, id limit 1 for update skip locked""")
                .param("now", timestamp(now))
                .query(MailMessages::mail)
                .optional();
    }

    /** One mail, held until the transaction ends. */
    Optional<MailMessage> hold(long id) {
        return database.sql("select * from mail_message where id = ? for update")
                .param(id)
                .query(MailMessages::mail)
                .optional();
    }

    void sent(MailMessage mail, Instant now) {
        database.sql("update mail_message set state = 'SENT', attempts = attempts + 1, finished_at = :now,"
                        + " next_attempt_at = null, last_error = null where id = :id")
                .param("now", timestamp(now))
                .param("id", mail.id())
                .update();
        tried(mail, now, "SENT", null, null);
    }

    void tryAgain(MailMessage mail, Outcome outcome, Instant now, Instant next, String error) {
        database.sql("update mail_message set attempts = attempts + 1, next_attempt_at = :next, last_error = :error"
                        + " where id = :id")
                .param("next", timestamp(next))
                .param("error", error)
                .param("id", mail.id())
                .update();
        tried(mail, now, outcome.name(), error, null);
    }

    void failed(MailMessage mail, Outcome outcome, Instant now, String error) {
        database.sql("update mail_message set state = 'FAILED', attempts = attempts + 1, finished_at = :now,"
                        + " next_attempt_at = null, last_error = :error where id = :id")
                .param("now", timestamp(now))
                .param("error", error)
                .param("id", mail.id())
                .update();
        tried(mail, now, outcome.name(), error, null);
    }

    /** Makes a mail wait to be sent once more; where no server is, it counts as sent. */
    void renew(MailMessage mail, String messageId, String recipient, String askedBy, Instant now, boolean waits) {
        database.sql(
                        """
                        update mail_message set message_id = :messageId, recipient = :recipient, state = :state,
                            attempts = 0, next_attempt_at = null, last_error = null, finished_at = :finishedAt
                        where id = :id""")
                .param("messageId", messageId)
                .param("recipient", recipient)
                .param("state", waits ? "WAITING" : "SENT")
                .param("finishedAt", waits ? null : timestamp(now))
                .param("id", mail.id())
                .update();
        tried(mail, now, "AGAIN", null, askedBy);
    }

    /** What waits for the reader's digest, oldest first; held until the transaction ends. */
    List<MailMessage> held(String username) {
        return database.sql("select * from mail_message where username = ? and state = 'HELD' order by id for update")
                .param(username)
                .query(MailMessages::mail)
                .list();
    }

    /** These have been read as part of a digest. */
    void digested(List<MailMessage> held, long digest) {
        held.forEach(mail -> database.sql("update mail_message set state = 'DIGESTED', digest = ? where id = ?")
                .params(digest, mail.id())
                .update());
    }

    /** The reader wants no digests any more: what waits for one leaves; where no server is, it counts as sent. */
    void release(String username, Instant now, boolean waits) {
        database.sql("update mail_message set state = :state, finished_at = :finishedAt"
                        + " where username = :username and state = 'HELD'")
                .param("state", waits ? "WAITING" : "SENT")
                .param("finishedAt", waits ? null : timestamp(now))
                .param("username", username)
                .update();
    }

    boolean tellsOfNoTask(MailMessage mail) {
        return taskOf(mail).isEmpty();
    }

    /** The cases in which the person was asked for something. */
    List<String> casesOf(String username) {
        return database.sql("select distinct mail.case_number from mail_task told"
                        + " join mail_message mail on mail.id = told.mail where told.username = ?")
                .param(username)
                .query(String.class)
                .list();
    }

    /** Nothing is kept of how a private mail fared. */
    private void tried(MailMessage mail, Instant now, String outcome, @Nullable String said, @Nullable String askedBy) {
        if (mail.mailbox() == null) {
            database.sql("insert into mail_attempt (mail, tried_at, outcome, said, asked_by)"
                            + " values (:mail, :now, :outcome, :said, :askedBy)")
                    .param("mail", mail.id())
                    .param("now", timestamp(now))
                    .param("outcome", outcome)
                    .param("said", said)
                    .param("askedBy", askedBy)
                    .update();
        }
    }

    /** What became of a mail at each try, oldest first. */
    List<MailAttempt> attempts(long mail) {
        return database.sql(
                        "select tried_at, outcome, said, asked_by from mail_attempt where mail = ? order by tried_at")
                .param(mail)
                .query(MailMessages::attempt)
                .list();
    }

    /** What still waits for a person who is no longer concerned is not sent, and says so. */
    void withdraw(String username, Collection<String> tasks, boolean everything, Instant now) {
        database.sql("update mail_message set state = 'WITHDRAWN', finished_at = :now, next_attempt_at = null"
                        + " where username = :username and state in ('WAITING', 'HELD') and (:everything or id in"
                        + " (select mail from mail_task where username = :username and task_id in (:tasks)))")
                .param("now", timestamp(now))
                .param("username", username)
                .param("everything", everything)
                .param("tasks", tasks.isEmpty() ? List.of("") : tasks)
                .update();
    }

    /** Nothing is kept of a private mail that nobody waits for any more: neither whom it went to nor that it went. */
    void forget(MailMessage mail) {
        database.sql("delete from mail_message where id = ?").param(mail.id()).update();
    }

    /** A reader's private mails, newest first. */
    List<MailMessage> of(UUID mailbox) {
        return database.sql("select * from mail_message where mailbox = ? order by id desc")
                .param(mailbox)
                .query(MailMessages::mail)
                .list();
    }

    void empty(UUID mailbox) {
        database.sql("delete from mail_message where mailbox = ?")
                .param(mailbox)
                .update();
    }

    long count(State state) {
        return database.sql("select count(*) from mail_message where state = :state")
                .param("state", state.name())
                .query(Long.class)
                .single();
    }

    /** One mail, unless it is private, or only its recipient may read it and that is somebody else. */
    Optional<MailMessage> find(long id, @Nullable String reader) {
        return database.sql("select * from mail_message where id = :id and mailbox is null"
                        + " and (cast(:reader as varchar) is null or username = :reader)")
                .param("id", id)
                .param("reader", reader)
                .query(MailMessages::mail)
                .optional();
    }

    /**
     * Mails that are not private, newest first.
     *
     * @param reader whose mails; null for everybody's
     * @param person part of a recipient's username or address; empty for any
     * @param caseNumber part of the case number; empty for any
     * @param state what has become of them; null for whatever
     */
    List<MailMessage> page(
            @Nullable String reader, String person, String caseNumber, @Nullable State state, int size, long offset) {
        return database.sql(
                        """
                        select * from mail_message
                        where mailbox is null
                          and (cast(:reader as varchar) is null or username = :reader)
                          and (:person = '' or strpos(lower(recipient || ' ' || coalesce(username, '')), lower(:person)) > 0)
                          and (:caseNumber = '' or strpos(lower(case_number), lower(:caseNumber)) > 0)
                          and (cast(:state as varchar) is null or state = :state)
                        order by id desc limit :size offset :offset""")
                .param("reader", reader)
                .param("person", person)
                .param("caseNumber", caseNumber)
                .param("state", state == null ? null : state.name())
                .param("size", size)
                .param("offset", offset)
                .query(MailMessages::mail)
                .list();
    }

    /** Mails about one case that are not private, newest first; one reader's only where she is named. */
    List<MailMessage> about(String caseNumber, @Nullable String reader, int most) {
        return database.sql(
                        """
                        select * from mail_message
                        where case_number = :caseNumber and mailbox is null
                          and (cast(:reader as varchar) is null or username = :reader)
                        order by id desc limit :most""")
                .param("caseNumber", caseNumber)
                .param("reader", reader)
                .param("most", most)
                .query(MailMessages::mail)
                .list();
    }

    private static MailMessage mail(ResultSet row, int number) throws SQLException {
        return new MailMessage(
                row.getLong("id"),
                row.getString("message_id"),
                row.getString("recipient"),
                row.getString("username"),
                Language.valueOf(row.getString("language")),
                row.getString("code"),
                row.getString("case_number"),
                row.getObject("mailbox", UUID.class),
                row.getString("subject"),
                row.getString("text"),
                row.getString("html"),
                row.getString("calendar"),
                row.getTimestamp("created_at").toInstant(),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                instant(row.getTimestamp("next_attempt_at")),
                instant(row.getTimestamp("finished_at")),
                row.getString("last_error"));
    }

    private static MailAttempt attempt(ResultSet row, int number) throws SQLException {
        return new MailAttempt(
                row.getTimestamp("tried_at").toInstant(),
                row.getString("outcome"),
                row.getString("said"),
                row.getString("asked_by"));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
