/**
 * Joins models and modules: hands each completed form to the module's method of the task's name, keeps people, rights
 * and time of the engine in step with ours.
 *
 * <p>Nothing here is for other modules to call; they are called by name.
 */
@NullMarked
package org.corett.moviliza.engine;

import org.jspecify.annotations.NullMarked;
