package org.corett.moviliza.projects;

import org.jspecify.annotations.Nullable;

/** One question of the checklist with its answer. */
public record ChecklistPoint(int question, CheckAnswer answer, @Nullable String comment) {}
