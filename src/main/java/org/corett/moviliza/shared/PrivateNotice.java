package org.corett.moviliza.shared;

import java.util.List;
import java.util.UUID;

/**
 * Something that one person without an account should hear of by mail and that nobody else may know of, not even that
 * there is such a mail; published like a {@link Notice}.
 *
 * @param mailbox names all letters to this person, and is known to no other
 * @param code names the texts {@code mail.<code>.subject}, {@code .text} and {@code .button}, in both languages
 * @param caseNumber the case it is about
 * @param arguments of the texts, in order
 * @param path where the button leads on this site; may hold a secret
 */
public record PrivateNotice(
        UUID mailbox,
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
