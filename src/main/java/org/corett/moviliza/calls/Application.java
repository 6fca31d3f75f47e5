package org.corett.moviliza.calls;

import java.util.UUID;
import org.corett.moviliza.shared.Language;

/**
 * What somebody is preparing, or has sent, as her answer to a call.
 *
 * @param mailbox names the letters to her
 */
record Application(long id, long call, String hiring, String email, Language language, UUID mailbox, Draft draft) {

    /** Whoever logs it gives nothing away. */
    @Override
    public String toString() {
        return "an application in " + hiring;
    }
}
