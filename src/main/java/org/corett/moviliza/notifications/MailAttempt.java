package org.corett.moviliza.notifications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A try to hand a mail to the server.
 *
 * @param outcome SENT, REFUSED, UNREACHED; AGAIN where somebody asked for another
 * @param said by the server or the network
 * @param askedBy who wanted it sent once more
 */
record MailAttempt(Instant triedAt, String outcome, @Nullable String said, @Nullable String askedBy) {}
