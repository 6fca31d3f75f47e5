package org.corett.moviliza.calls;

/** A file of an offer; the hash is the SHA-256 of its content in hexadecimal. */
public record OfferFile(long id, FileKind kind, String name, int size, String sha256) {}
