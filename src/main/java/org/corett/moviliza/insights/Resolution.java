package org.corett.moviliza.insights;

import java.time.LocalDate;

/**
 * What the Plenary adopted, as the public reads it.
 *
 * @param kind of the motion; what concerns a case is told by its kind alone
 * @param title in Spanish and in English; empty where the motion concerns a case
 */
record Resolution(String agreement, String session, LocalDate day, String kind, String title, String titleEnglish) {}
