package org.corett.moviliza.shared;

import java.util.Map;
import java.util.Set;

/** A module that knows from which day on somebody acts for nobody, whether or not the timer of that day has run. */
public interface Mandates {
    /** The groups for which people no longer act as members of a delegation, by username. */
    Map<String, Set<String>> ended();
}
