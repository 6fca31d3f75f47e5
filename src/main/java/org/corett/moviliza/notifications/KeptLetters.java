package org.corett.moviliza.notifications;

import java.util.UUID;
import org.corett.moviliza.settings.OnlyInDemonstration.Demonstration;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where somebody without an account reads her private letters in a demonstration that sends no mail. */
@Component
public class KeptLetters {
    static final String PATH = "/convocatorias/cartas/";

    private final MailMessages messages;
    private final boolean readable;

    KeptLetters(MailServer server, MailMessages messages, Environment settings) {
        this.messages = messages;
        this.readable = !server.present() && Demonstration.holds(settings);
    }

    /** Whether private letters are kept to be read; where they are really sent, nothing of them is kept. */
    public boolean readable() {
        return readable;
    }

    /** Whether there is a letter to read. */
    public boolean any(UUID mailbox) {
        return readable && !messages.of(mailbox).isEmpty();
    }

    /** Where the reader's letters are; only who knows the mailbox finds them. */
    public String path(UUID mailbox) {
        return PATH + mailbox;
    }
}
