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
 * @param taskId the engine's task; absent for a notice
 * @param mailbox names the letters of a reader whom nobody else may know of; absent for all others
 * @param finishedAt when it was sent or given up
 */
record MailMessage(
        long id,
        String messageId,
        String recipient,
        @Nullable String username,
        Language language,
        String code,
        @Nullable String taskId,
        String caseNumber,
        @Nullable UUID mailbox,
        String subject,
        String text,
        String html,
        Instant createdAt,
        State state,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant finishedAt,
        @Nullable String lastError) {

    enum State {
        WAITING,
        SENT,
        FAILED,
        WITHDRAWN
    }
}
