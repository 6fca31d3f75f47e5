package org.corett.moviliza.projects;

/** A currency that agreements are made in, by its ISO 4217 code. */
public enum Currency {
    USD,
    EUR
}
