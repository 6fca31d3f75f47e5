package org.corett.moviliza.engine;

import java.time.Instant;

/**
 * What a sign-in rests on.
 *
 * @param since when, by the machine's clock
 * @param hash of the password, as it was kept then
 */
record SignedInWith(Instant since, String hash) implements java.io.Serializable {}
