package org.corett.moviliza.engine;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many wrong passwords are looked at.
 *
 * @param perAccount in a minute, for one account from one network address, or on one machine that has signed in to it
 * @param perStrangers in a minute, for one account from all addresses together that have not signed in to it
 * @param perAddress in an hour, from one address for all accounts that have not been signed in to from there
 * @param atOnce how many passwords are looked at at the same moment, each of which is work
 */
@ConfigurationProperties("sign-in.guesses")
record GuessSettings(
        @DefaultValue("10") int perAccount,
        @DefaultValue("20") int perStrangers,
        @DefaultValue("100") int perAddress,
        @DefaultValue("2") int atOnce) {}
