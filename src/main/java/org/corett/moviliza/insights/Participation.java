package org.corett.moviliza.insights;

import org.corett.moviliza.shared.CountryCode;

/**
 * A country was called to a sitting, or asked to evaluate the offers of a hiring, and did so or not.
 *
 * @param caseNumber of the session or the hiring
 */
record Participation(Kind kind, String caseNumber, String title, int year, CountryCode country, boolean took) {
    /** What countries are asked to take part in. */
    enum Kind {
        SESSION,
        EVALUATION
    }
}
