/**
 * Joins models and modules: hands each completed form to the module's method of the task's name, keeps people, rights
 * and time of the engine in step with ours.
 *
 * <p>Forms and tasks call the modules by name, without their knowing. Those who tell people of cases read here what waits
 * ({@link org.corett.moviliza.engine.AwaitedTasks}, {@link org.corett.moviliza.engine.TaskDeadlines},
 * {@link org.corett.moviliza.engine.TaskGuide}) and what has been ({@link org.corett.moviliza.engine.CaseHistory},
 * {@link org.corett.moviliza.engine.CasePace}), and hear of {@link org.corett.moviliza.engine.TaskOffered} and
 * {@link org.corett.moviliza.engine.RoleLost}; where people change, {@link org.corett.moviliza.engine.OpenTasks} and
 * {@link org.corett.moviliza.engine.Passwords} follow.
 */
@NullMarked
package org.corett.moviliza.engine;

import org.jspecify.annotations.NullMarked;
