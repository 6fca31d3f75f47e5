package org.corett.moviliza.notifications;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.corett.moviliza.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one recipient and what has become of it.
 *
 * @param messageId the header of that name, the same at every attempt
 * @param text and {@code html}: empty for a letter with a link that has left
 * @param calendar a session's entry for the reader's calendar
 * @param attempts since it was written or asked for once more
 * @param datedAt when it was written or asked for once more
 * @param finishedAt when it was sent or given up
 */
record MailMessage(
        long id,
        String messageId,
        Addressee to,
        Language language,
        Cause cause,
        Secret secret,
        String subject,
        String text,
        String html,
        @Nullable String calendar,
        Instant createdAt,
        Instant datedAt,
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
        /** Not sent any more, because its reader has left or the task is done. */
        WITHDRAWN,
        /** For the reader's next digest. */
        HELD,
        /** Read as part of a digest. */
        DIGESTED
    }

    /**
     * Whom it goes to.
     *
     * @param username absent for people without an account
     * @param groups for whose sake she gets it; none where it reaches her whatever becomes of her role
     */
    record Addressee(String address, @Nullable String username, Set<String> groups) {
        /** Somebody without an account, or who keeps getting mail without one. */
        static Addressee at(String address, @Nullable String username) {
            return new Addressee(address, username, Set.of());
        }
    }

    /** Why it was written: the key of the task or the code of the notice, and the case. */
    record Cause(String code, String caseNumber) {}

    /** What nobody else may read of it; the mailbox names the letters of a reader without an account. */
    record Secret(Secrecy of, @Nullable UUID mailbox) {
        static final Secret NONE = new Secret(Secrecy.NONE, null);
    }

    enum Secrecy {
        NONE,
        /** The link: the mail is listed without its words, which are not kept once it has left. */
        LINK,
        /** That there is such a mail at all; nothing of it is kept once it has left. */
        READER
    }

    /** Whether nobody but the reader may know of it. */
    boolean hidden() {
        return secret.of() == Secrecy.READER;
    }

    /** Public, as templates ask it. */
    public boolean holdsLink() {
        return secret.of() == Secrecy.LINK;
    }

    MailLine line() {
        return new MailLine(
                id,
                to.address(),
                to.username(),
                cause.code(),
                cause.caseNumber(),
                subject,
                createdAt,
                state,
                attempts,
                nextAttemptAt,
                finishedAt);
    }

    /** A mail that has just been written. */
    static MailMessage written(
            String messageId,
            Addressee to,
            Cause cause,
            Secret secret,
            Letter letter,
            String html,
            @Nullable String calendar,
            Instant now,
            State state) {
        return new MailMessage(
                0,
                messageId,
                to,
                letter.language(),
                cause,
                secret,
                letter.subject(),
                letter.text(),
                html,
                calendar,
                now,
                now,
                state,
                0,
                null,
                state == State.SENT ? now : null,
                null);
    }
}
