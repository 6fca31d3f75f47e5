package org.corett.moviliza.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import org.corett.moviliza.notifications.Attempt.Outcome;
import org.corett.moviliza.shared.CleanText;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What a failed try means, by the server's reply code [RFC 5321 4.2].
 *
 * @param forGood whether the server says that trying again is in vain
 */
record Answer(Outcome outcome, boolean forGood) {
    private static final int LONGEST = 1000;
    private static final int CLOSING = 421;
    private static final int NO_ROOM = 452;
    private static final int FOR_GOOD = 500;

    static Answer of(Exception thrown) {
        if (thrown instanceof AddressException) {
            return new Answer(Outcome.REFUSED, true);
        }
        if (!(thrown instanceof SendFailedException) || thrown instanceof SMTPSenderFailedException) {
            return new Answer(Outcome.UNREACHED, false);
        }
        // Of the recipient where the server speaks of her, otherwise of the mail as a whole.
        int code = 0;
        boolean ofRecipient = false;
        for (Exception one = thrown; one != null; one = next(one)) {
            if (one instanceof SMTPAddressFailedException refused) {
                code = refused.getReturnCode();
                ofRecipient = true;
            } else if (one instanceof SMTPSendFailedException refused && !ofRecipient) {
                code = refused.getReturnCode();
            }
        }
        boolean temporary = code >= 400 && code < FOR_GOOD;
        boolean ofServer = code == CLOSING || code == NO_ROOM || temporary && !ofRecipient;
        return new Answer(ofServer ? Outcome.UNREACHED : Outcome.REFUSED, code >= FOR_GOOD);
    }

    /** The first line of what was said. */
    static String words(Exception thrown) {
        Exception cause = thrown;
        if (thrown instanceof SendFailedException) {
            // "Invalid Addresses" says less than what the server answered.
            Exception refused = next(thrown);
            cause = refused == null ? thrown : refused;
        }
        String said = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        String first = said.lines().findFirst().orElse("").strip();
        return CleanText.first(first, LONGEST);
    }

    private static @Nullable Exception next(Exception thrown) {
        return thrown instanceof MessagingException failure ? failure.getNextException() : null;
    }
}
