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
import org.corett.moviliza.notifications.Attempt.Outcome;
import org.corett.moviliza.notifications.MailMessage.Addressee;
import org.corett.moviliza.notifications.MailMessage.Cause;
import org.corett.moviliza.notifications.MailMessage.Secrecy;
import org.corett.moviliza.notifications.MailMessage.Secret;
import org.corett.moviliza.notifications.MailMessage.State;
import org.corett.moviliza.shared.Codes;
import org.corett.moviliza.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MailMessages {
    private static final String LINE =
            "select id, recipient, username, code, case_number, subject, created_at, state, attempts,"
                    + " next_attempt_at, finished_at from mail_message ";

    static final String NEXT_DUE =
            """
            select * from mail_message
            where state = 'WAITING' and (next_attempt_at is null or next_attempt_at <= :now)
            order by next_attempt_at nulls first, id limit 1 for no key update skip locked""";

    static final String PAGE = LINE
            + """
            where secrecy <> 'READER'
              and (cast(:reader as varchar) is null or username = :reader)
              and (:person = '' or letters_found(recipient || ' ' || coalesce(username, ''), :person))
              and (:caseNumber = '' or letters_found(case_number, :caseNumber))
              and (cast(:state as varchar) is null or state = :state)
            order by id desc limit :size offset :offset""";

    private final JdbcClient database;

    MailMessages(JdbcClient database) {
        this.database = database;
    }

    /** Adds a mail and returns its number. */
    long add(MailMessage mail) {
        return database.sql(
                        """
                        insert into mail_message (message_id, recipient, username, groups, language, code, case_number,
                            secrecy, mailbox, subject, text, html, calendar, created_at, state, finished_at)
                        values (:messageId, :recipient, :username, string_to_array(:groups, ','), :language, :code,
                            :caseNumber, :secrecy, :mailbox, :subject, :text, :html, :calendar, :createdAt, :state,
                            :finishedAt)
                        returning id""")
                .param("messageId", mail.messageId())
                .param("recipient", mail.to().address())
                .param("username", mail.to().username())
                .param("groups", String.join(",", mail.to().groups()))
                .param("language", mail.language().name())
                .param("code", mail.cause().code())
                .param("caseNumber", mail.cause().caseNumber())
                .param("secrecy", mail.secret().of().name())
                .param("mailbox", mail.secret().mailbox())
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

    /** A hidden letter of the case did not arrive; no more of it is kept. */
    void lost(String caseNumber, Instant now) {
        database.sql("insert into lost_letter (case_number, lost_at) values (?, ?)"
                        + " on conflict (case_number) do update set lost_at = excluded.lost_at")
                .params(caseNumber, timestamp(now))
                .update();
    }

    /** Which of these tasks the person has been told of already; what was withdrawn told her nothing. */
    Set<String> toldOf(Collection<String> taskIds, String username) {
        return database.sql("select told.task_id from mail_task told join mail_message mail on mail.id = told.mail"
                        + " where told.username = :username and told.task_id in (:taskIds)"
                        + " and mail.state <> 'WITHDRAWN'")
                .param("username", username)
                .param("taskIds", taskIds)
                .query(String.class)
                .set();
    }

    /** The mail tells the person of this task. */
    void tells(long mail, String username, String taskId, String task) {
        database.sql("insert into mail_task (task_id, username, task, mail) values (:taskId, :username, :task, :mail)"
                        + " on conflict do nothing")
                .param("taskId", taskId)
                .param("username", username)
                .param("task", task)
                .param("mail", mail)
                .update();
    }

    /** The tasks that the mail tells of. */
    List<String> tasksOf(long mail) {
        return database.sql("select task_id from mail_task where mail = ? order by task_id")
                .param(mail)
                .query(String.class)
                .list();
    }

    /** The next mail that is due, held until the transaction ends; whoever else delivers takes another. */
    Optional<MailMessage> nextDue(Instant now) {
        return database.sql(NEXT_DUE)
                .param("now", timestamp(now))
                .query(MailMessages::mail)
                .optional();
    }

    /** One mail, held until the transaction ends; its tries can still be written down. */
    Optional<MailMessage> hold(long id) {
        return database.sql("select * from mail_message where id = ? for no key update")
                .param(id)
                .query(MailMessages::mail)
                .optional();
    }

    /** A link that has left is not kept, unless the letter is to be read here. */
    void sent(MailMessage mail, Instant now, boolean keptToBeRead) {
        database.sql("update mail_message set state = 'SENT', attempts = attempts + 1, finished_at = :now,"
                        + " next_attempt_at = null, last_error = null where id = :id")
                .param("now", timestamp(now))
                .param("id", mail.id())
                .update();
        if (mail.holdsLink() && !keptToBeRead) {
            database.sql("update mail_message set text = '', html = '' where id = ?")
                    .param(mail.id())
                    .update();
        }
        tried(mail, now, Outcome.SENT.name(), null, null);
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

    /** How often it was refused since it was written or asked for once more. */
    int refusals(MailMessage mail) {
        return database.sql(
                        """
                        select count(*) from mail_attempt
                        where mail = :mail and outcome = 'REFUSED' and tried_at >= coalesce((
                            select max(tried_at) from mail_attempt where mail = :mail and outcome = 'AGAIN'), '-infinity')
                        """)
                .param("mail", mail.id())
                .query(Integer.class)
                .single();
    }

    /** Makes a mail wait to be sent once more; where no server is, it counts as sent. */
    void renew(MailMessage mail, String messageId, String address, Instant now, boolean waits) {
        database.sql(
                        """
                        update mail_message set message_id = :messageId, recipient = :recipient, state = :state,
                            attempts = 0, next_attempt_at = null, last_error = null, finished_at = :finishedAt,
                            dated_at = :now
                        where id = :id""")
                .param("messageId", messageId)
                .param("recipient", address)
                .param("state", waits ? "WAITING" : "SENT")
                .param("finishedAt", waits ? null : timestamp(now))
                .param("now", timestamp(now))
                .param("id", mail.id())
                .update();
    }

    /** What waits for the reader's digest, oldest first; held until the transaction ends. */
    List<MailLine> held(String username) {
        return database.sql(LINE + "where username = ? and state = 'HELD' order by id for no key update")
                .param(username)
                .query(MailMessages::line)
                .list();
    }

    /** These have been read as part of a digest, or ask nothing of anybody any more. */
    void digested(List<MailLine> held, @Nullable Long digest) {
        held.forEach(mail -> database.sql("update mail_message set state = 'DIGESTED', digest = ? where id = ?")
                .params(digest, mail.id())
                .update());
    }

    /** What would have been read in a digest that was given up waits for the next one. */
    void undigested(MailMessage digest) {
        database.sql("update mail_message set state = 'HELD', digest = null where digest = ? and state = 'DIGESTED'")
                .param(digest.id())
                .update();
    }

    /** What waits for a digest leaves; where no server is, it counts as sent. What is just being read together stays. */
    void release(String username, Collection<Long> mails, Instant now, boolean waits) {
        if (mails.isEmpty()) {
            return;
        }
        database.sql("update mail_message set state = :state, finished_at = :finishedAt where id in ("
                        + "select id from mail_message where username = :username and state = 'HELD' and id in (:mails)"
                        + " for no key update skip locked)")
                .param("state", waits ? "WAITING" : "SENT")
                .param("finishedAt", waits ? null : timestamp(now))
                .param("username", username)
                .param("mails", mails)
                .update();
    }

    /** The cases in which the person was asked for something since then. */
    List<String> casesOf(String username, Instant since) {
        return database.sql("select distinct mail.case_number from mail_task told"
                        + " join mail_message mail on mail.id = told.mail"
                        + " where told.username = ? and mail.created_at >= ?")
                .params(username, timestamp(since))
                .query(String.class)
                .list();
    }

    /** Nothing is kept of how a hidden mail fared. */
    void tried(MailMessage mail, Instant now, String outcome, @Nullable String said, @Nullable String askedBy) {
        if (!mail.hidden()) {
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

    void withdraw(long mail, Instant now) {
        database.sql(
                        "update mail_message set state = 'WITHDRAWN', finished_at = ?, next_attempt_at = null where id = ?")
                .params(timestamp(now), mail)
                .update();
    }

    /**
     * What has not reached a person is not sent where it no longer concerns her, and says so: a mail about tasks where she
     * keeps none of them, any other where she is in none of its groups. A mail that is just leaving is left alone.
     *
     * @param lost the tasks that she is no longer asked for
     * @param groups those that she is still in
     * @return the mails that had been given up
     */
    List<Long> withdraw(String username, Collection<String> lost, Collection<String> groups, Instant now) {
        return database.sql(
                        """
                        with hers as (
                            select mail.id, mail.state from mail_message mail
                            where mail.username = :username and mail.state in ('WAITING', 'HELD', 'FAILED')
                              and mail.groups <> '{}'
                              and (not mail.groups && string_to_array(:groups, ',')
                                or exists (select 1 from mail_task told where told.mail = mail.id)
                                  and not exists (select 1 from mail_task told
                                      where told.mail = mail.id and told.task_id not in (:lost)))
                            for no key update of mail skip locked),
                        gone as (
                            update mail_message set state = 'WITHDRAWN', finished_at = :now, next_attempt_at = null
                            where id in (select id from hers))
                        select id from hers where state = 'FAILED'""")
                .param("username", username)
                .param("lost", lost.isEmpty() ? List.of("") : lost)
                .param("groups", String.join(",", groups))
                .param("now", timestamp(now))
                .query(Long.class)
                .list();
    }

    /** Nothing is kept of a hidden mail that nobody waits for any more: neither whom it went to nor that it went. */
    void forget(MailMessage mail) {
        database.sql("delete from mail_message where id = ?").param(mail.id()).update();
    }

    /** A reader's letters, newest first. */
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

    /** One mail, unless it is hidden, or only its recipient may read it and that is somebody else. */
    Optional<MailMessage> find(long id, @Nullable String reader) {
        return database.sql("select * from mail_message where id = :id and secrecy <> 'READER'"
                        + " and (cast(:reader as varchar) is null or username = :reader)")
                .param("id", id)
                .param("reader", reader)
                .query(MailMessages::mail)
                .optional();
    }

    /**
     * Mails that are not hidden, newest first.
     *
     * @param reader whose mails; null for everybody's
     * @param person part of a recipient's username or address; empty for any
     * @param caseNumber part of the case number; empty for any
     * @param state what has become of them; null for whatever
     */
    List<MailLine> page(
            @Nullable String reader, String person, String caseNumber, @Nullable State state, int size, long offset) {
        return database.sql(PAGE)
                .param("reader", reader)
                .param("person", person)
                .param("caseNumber", caseNumber)
                .param("state", state == null ? null : state.name())
                .param("size", size)
                .param("offset", offset)
                .query(MailMessages::line)
                .list();
    }

    /** Mails about one case that are not hidden, newest first; one reader's only where she is named. */
    List<MailLine> about(String caseNumber, @Nullable String reader) {
        return database.sql(
                        LINE
                                + """
                        where case_number = :caseNumber and secrecy <> 'READER'
                          and (cast(:reader as varchar) is null or username = :reader)
                        order by id desc""")
                .param("caseNumber", caseNumber)
                .param("reader", reader)
                .query(MailMessages::line)
                .list();
    }

    private static MailLine line(ResultSet row, int number) throws SQLException {
        return new MailLine(
                row.getLong("id"),
                row.getString("recipient"),
                row.getString("username"),
                row.getString("code"),
                row.getString("case_number"),
                row.getString("subject"),
                row.getTimestamp("created_at").toInstant(),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                instant(row.getTimestamp("next_attempt_at")),
                instant(row.getTimestamp("finished_at")));
    }

    private static MailMessage mail(ResultSet row, int number) throws SQLException {
        Instant created = row.getTimestamp("created_at").toInstant();
        Instant renewed = instant(row.getTimestamp("dated_at"));
        return new MailMessage(
                row.getLong("id"),
                row.getString("message_id"),
                new Addressee(row.getString("recipient"), row.getString("username"), Set.of((String[])
                        row.getArray("groups").getArray())),
                Codes.known(Language.class, row.getString("language")).orElse(Language.ES),
                new Cause(row.getString("code"), row.getString("case_number")),
                new Secret(Secrecy.valueOf(row.getString("secrecy")), row.getObject("mailbox", UUID.class)),
                row.getString("subject"),
                row.getString("text"),
                row.getString("html"),
                row.getString("calendar"),
                created,
                renewed == null ? created : renewed,
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
