/**
 * What cases of every process have in common: numbers that people quote, questions that both organs answer together, and
 * the whole of a case as each reader may see it.
 *
 * <p>Others may use {@link org.corett.moviliza.casework.CaseNumbers},
 * {@link org.corett.moviliza.casework.JointDecisions}, {@link org.corett.moviliza.casework.FourEyes}, {@link org.corett.moviliza.casework.CaseFiles} for a {@link
 * org.corett.moviliza.identity.Reader}, and {@link org.corett.moviliza.casework.GroupNames}. A module adds
 * to a case's file by beans of {@link org.corett.moviliza.casework.CaseKind},
 * {@link org.corett.moviliza.casework.CaseSections} and {@link org.corett.moviliza.casework.CaseChanges}.
 */
@NullMarked
package org.corett.moviliza.casework;

import org.jspecify.annotations.NullMarked;
