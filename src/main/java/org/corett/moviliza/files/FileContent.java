package org.corett.moviliza.files;

/** A file with its content, only ever to be handed out as an attachment. */
public record FileContent(String name, byte[] content) {}
