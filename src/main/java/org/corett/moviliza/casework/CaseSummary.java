package org.corett.moviliza.casework;

import java.util.Set;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Worded;

/**
 * A case in a line.
 *
 * @param title what people call it, such as the donor's or the session's name
 * @param step how far it has come, such as a step of the cycle
 * @param countries whose case it is; empty where it is the coalition's
 */
public record CaseSummary(Worded title, Worded step, Set<CountryCode> countries) {}
