package org.corett.moviliza.notifications;

/** A mail has been written down in this transaction to what is no address: it is given up after its commit. */
record AddressRefused(long mail) {}
