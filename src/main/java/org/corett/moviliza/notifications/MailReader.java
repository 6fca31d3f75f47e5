package org.corett.moviliza.notifications;

import java.time.ZoneId;
import org.corett.moviliza.shared.Language;

/** Whom a mail addresses: where, in which language, and by which clock she lives. */
record MailReader(String username, String address, Language language, ZoneId zone) {}
