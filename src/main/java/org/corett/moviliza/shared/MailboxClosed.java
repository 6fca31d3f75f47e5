package org.corett.moviliza.shared;

import java.util.UUID;

/** The person behind a {@link PrivateNotice} is forgotten: so are the letters to her. */
public record MailboxClosed(UUID mailbox) {}
