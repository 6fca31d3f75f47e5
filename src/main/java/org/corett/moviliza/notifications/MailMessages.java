package org.corett.moviliza.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /** Adds a mail unless this person has one about this task already. */
    void add(MailMessage mail) {
        database.sql(
                        """
                        insert into mail_message (message_id, recipient, username, language, code, task_id, case_number,
                            mailbox, subject, text, html, created_at, state, finished_at)
                        values (:messageId, :recipient, :username, :language, :code, :taskId, :caseNumber,
                            :mailbox, :subject, :text, :html, :createdAt, :state, :finishedAt)
                        on conflict (task_id, username) do nothing""")
                .param("messageId", mail.messageId())
                .param("recipient", mail.recipient())
                .param("username", mail.username())
                .param("language", mail.language().name())
                .param("code", mail.code())
                .param("taskId", mail.taskId())
                .param("caseNumber", mail.caseNumber())
                .param("mailbox", mail.mailbox())
                .param("subject", mail.subject())
                .param("text", mail.text())
                .param("html", mail.html())
                .param("createdAt", timestamp(mail.createdAt()))
                .param("state", mail.state().name())
                .param("finishedAt", timestamp(mail.finishedAt()))
                .update();
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

    void sent(MailMessage mail, Instant now) {
        database.sql("update mail_message set state = 'SENT', attempts = attempts + 1, finished_at = :now,"
                        + " next_attempt_at = null, last_error = null where id = :id")
                .param("now", timestamp(now))
                .param("id", mail.id())
                .update();
    }

    void tryAgain(MailMessage mail, Instant next, String error) {
        database.sql("update mail_message set attempts = attempts + 1, next_attempt_at = :next, last_error = :error"
                        + " where id = :id")
                .param("next", timestamp(next))
                .param("error", error)
                .param("id", mail.id())
                .update();
    }

    void failed(MailMessage mail, Instant now, String error) {
        database.sql("update mail_message set state = 'FAILED', attempts = attempts + 1, finished_at = :now,"
                        + " next_attempt_at = null, last_error = :error where id = :id")
                .param("now", timestamp(now))
                .param("error", error)
                .param("id", mail.id())
                .update();
    }

    /** What still waits for a person who is no longer concerned is not sent, and says so. */
    void withdraw(String username, Collection<String> tasks, boolean everything, Instant now) {
        database.sql("update mail_message set state = 'WITHDRAWN', finished_at = :now, next_attempt_at = null"
                        + " where username = :username and state = 'WAITING' and (:everything or task_id in (:tasks))")
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
     */
    List<MailMessage> page(@Nullable String reader, String person, String caseNumber, int size, long offset) {
        return database.sql(
                        """
                        select * from mail_message
                        where mailbox is null
                          and (cast(:reader as varchar) is null or username = :reader)
                          and (:person = '' or strpos(lower(recipient || ' ' || coalesce(username, '')), lower(:person)) > 0)
                          and (:caseNumber = '' or strpos(lower(case_number), lower(:caseNumber)) > 0)
                        order by id desc limit :size offset :offset""")
                .param("reader", reader)
                .param("person", person)
                .param("caseNumber", caseNumber)
                .param("size", size)
                .param("offset", offset)
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
                row.getString("task_id"),
                row.getString("case_number"),
                row.getObject("mailbox", UUID.class),
                row.getString("subject"),
                row.getString("text"),
                row.getString("html"),
                row.getTimestamp("created_at").toInstant(),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                instant(row.getTimestamp("next_attempt_at")),
                instant(row.getTimestamp("finished_at")),
                row.getString("last_error"));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
