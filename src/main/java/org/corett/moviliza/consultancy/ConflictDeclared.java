package org.corett.moviliza.consultancy;

/** An official of an organ is out of a hiring's decisions; published in the transaction that keeps the declaration. */
record ConflictDeclared(String hiring, String person) {}
