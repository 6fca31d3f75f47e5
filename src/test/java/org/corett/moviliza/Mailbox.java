package org.corett.moviliza;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mails that the program has written, for tests that say who heard of what. */
@Component
public class Mailbox {
    private final JdbcClient database;

    Mailbox(JdbcClient database) {
        this.database = database;
    }

    /**
     * A mail to one recipient.
     *
     * @param to the recipient's username, or the address of someone without an account
     * @param code the key of the task or the code of the notice
     */
    public record Mail(
            long id,
            String to,
            String language,
            String code,
            String caseNumber,
            String subject,
            String text,
            String html,
            String state) {}

    /** Every mail about the case, oldest first. */
    public List<Mail> mailsOf(String caseNumber) {
        return database.sql("select id, coalesce(username, recipient) as \"to\", language, code, case_number, subject,"
                        + " text, html, state from mail_message where case_number = :caseNumber order by id")
                .param("caseNumber", caseNumber)
                .query(Mail.class)
                .list();
    }

    /** Mails about the case that tell of one task (its key) or notice (its code), oldest first. */
    public List<Mail> mailsOf(String caseNumber, String code) {
        Set<Long> about = database.sql("select id from mail_message where code = :code"
                        + " union select mail from mail_task where task = :code")
                .param("code", code)
                .query(Long.class)
                .set();
        return mailsOf(caseNumber).stream()
                .filter(mail -> about.contains(mail.id()))
                .toList();
    }

    /** Usernames, or addresses of people without an account, that were told of this task or notice of the case. */
    public Set<String> recipientsOf(String caseNumber, String code) {
        return mailsOf(caseNumber, code).stream().map(Mail::to).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Forgets all mails, so that a test looks at what the next step sends. */
    public void empty() {
        database.sql("delete from mail_message").update();
    }
}
