/**
 * What people answered in the forms of processes that collect and compute nothing: kept in versions, shown under the
 * forms' own labels, found by its words.
 *
 * <p>A module describes such a process by an {@link org.corett.moviliza.answers.AnsweredProcess} and keeps what is
 * submitted in {@link org.corett.moviliza.answers.FormAnswers}; it has no tables of its own.
 */
@NullMarked
package org.corett.moviliza.answers;

import org.jspecify.annotations.NullMarked;
