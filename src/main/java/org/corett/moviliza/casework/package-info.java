/**
 * What cases of every process have in common: numbers that people quote, and questions that both organs answer together.
 *
 * <p>Others may use {@link org.corett.moviliza.casework.CaseNumbers} and
 * {@link org.corett.moviliza.casework.JointDecisions}.
 */
@NullMarked
package org.corett.moviliza.casework;

import org.jspecify.annotations.NullMarked;
