package org.corett.moviliza.notifications;

import java.time.Instant;
import org.corett.moviliza.notifications.MailMessage.State;
import org.jspecify.annotations.Nullable;

/** A mail in a list, without its words. */
record MailLine(
        long id,
        String recipient,
        @Nullable String username,
        String code,
        String caseNumber,
        String subject,
        Instant createdAt,
        State state,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant finishedAt) {}
