package org.corett.moviliza.consultancy;

import org.jspecify.annotations.Nullable;

/**
 * A hiring is to be defined: for a funded project whose checklist asks for consultants, or anew after empty calls.
 *
 * @param restarts the hiring that ended empty; absent for a first one
 */
record HiringNeeded(@Nullable String linkedCase, @Nullable String restarts) {}
