package org.corett.moviliza.calls;

/** A file of an offer with its content: always a PDF, and only ever to be handed out as an attachment. */
public record FileContent(String name, byte[] content) {}
