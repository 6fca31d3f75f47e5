package org.corett.moviliza.shared;

/** One line of what a form shows of its case, read-only: a label and a value, both in the reader's language. */
public record Fact(String label, String value) {}
