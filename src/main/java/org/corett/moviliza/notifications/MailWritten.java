package org.corett.moviliza.notifications;

/** Mail has been written down in this transaction and can leave after its commit. */
record MailWritten() {}
