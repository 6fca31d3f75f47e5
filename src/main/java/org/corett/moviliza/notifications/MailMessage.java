package org.corett.moviliza.notifications;

import java.time.Instant;
import java.util.UUID;
import org.corett.moviliza.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one recipient and what has become of it.
 *
 * @param messageId the header of that name, the same at every attempt
 * @param username of the recipient; absent for people without an account
 * @param code the key of the task or the code of the notice that caused it
 * @param mailbox names the letters of a reader whom nobody else may know of; absent for all others
 * @param calendar a session's entry for the reader's calendar
 * @param attempts since it was written or asked for once more
 * @param finishedAt when it was sent or given up
 */
record MailMessage(
        long id,
        String messageId,
        String recipient,
        @Nullable String username,
        Language language,
        String code,
        String caseNumber,
        @Nullable UUID mailbox,
        String subject,
        String text,
        String html,
        @Nullable String calendar,
        Instant createdAt,
        State state,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant finishedAt,
        @Nullable String lastError) {

    /** The code of a digest. */
    static final String DIGEST = "digest";

    enum State {
        WAITING,
        SENT,
        FAILED,
        /** Not sent any more, because its reader has left. */
        WITHDRAWN,
        /** For the reader's next digest. */
        HELD,
        /** Read as part of a digest. */
        DIGESTED
    }

    /** A mail that has just been written. */
    static MailMessage written(
            String messageId,
            String recipient,
            @Nullable String username,
            String code,
            String caseNumber,
            @Nullable UUID mailbox,
            Letter letter,
            String html,
            @Nullable String calendar,
            Instant now,
            State state) {
        return new MailMessage(
                0,
                messageId,
                recipient,
                username,
                letter.language(),
                code,
                caseNumber,
                mailbox,
                letter.subject(),
                letter.text(),
                html,
                calendar,
                now,
                state,
                0,
                null,
                state == State.SENT ? now : null,
                null);
    }
}
