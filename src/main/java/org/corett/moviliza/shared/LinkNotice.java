package org.corett.moviliza.shared;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter to one person with a link that is hers alone; that it was sent is no secret. Published like a {@link Notice}.
 *
 * @param mailbox where she reads her letters in a demonstration that sends no mail
 * @param username the reader's, absent for somebody without an account
 * @param code names the texts {@code mail.<code>.subject}, {@code .text}, {@code .button} and {@code .footer}, in both
 *     languages
 * @param caseNumber the case it is about
 * @param arguments of the texts, in order
 * @param path where the button leads on this site; holds the secret
 */
public record LinkNotice(
        @Nullable UUID mailbox,
        @Nullable String username,
        String code,
        String caseNumber,
        String address,
        Language language,
        List<Object> arguments,
        String path) {
    /** Whoever logs it gives nothing away. */
    @Override
    public String toString() {
        return code + " about " + caseNumber;
    }
}
