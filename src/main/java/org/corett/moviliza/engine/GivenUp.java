package org.corett.moviliza.engine;

/** Does again what {@link CaseIncidents} was told of. */
public interface GivenUp {
    /**
     * Called in the engine's transaction when an administrator retries the incident in Cockpit; raises what went wrong
     * this time, and the incident stands again.
     */
    void again(String reference);
}
