/**
 * The portfolio of projects: sheets, checklists, agreements, contributions and their reports [000 §7.2].
 *
 * <p>Others may use {@link org.corett.moviliza.projects.Sheets}, {@link org.corett.moviliza.projects.Agreements},
 * {@link org.corett.moviliza.projects.Reports} and the types that they speak, and hear of {@link
 * org.corett.moviliza.projects.ProjectFunded}.
 */
@NullMarked
package org.corett.moviliza.projects;

import org.jspecify.annotations.NullMarked;
