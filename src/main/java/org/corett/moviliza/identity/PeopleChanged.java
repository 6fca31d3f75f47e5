package org.corett.moviliza.identity;

/** Someone joined, left, or changed roles, or an office passed to another country. */
public record PeopleChanged() {}
