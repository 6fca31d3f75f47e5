/**
 * How reports come in: links for the administrators of resources, their page without an account, and the officials'
 * page of what is owed and what has come [000 §7.2; gaps 17].
 *
 * <p>Others may write to administrators through {@link org.corett.moviliza.reporting.ReportLetters} and hear the events.
 */
@NullMarked
package org.corett.moviliza.reporting;

import org.jspecify.annotations.NullMarked;
