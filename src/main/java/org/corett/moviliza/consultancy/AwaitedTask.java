package org.corett.moviliza.consultancy;

/**
 * Something that a hiring waits for.
 *
 * @param id the engine's id of the task
 * @param task key in the model, such as {@code evaluateOffers}
 * @param group whose members may do it
 */
record AwaitedTask(String id, String hiring, String task, String group) {}
