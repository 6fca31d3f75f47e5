package org.corett.moviliza.engine;

import org.jspecify.annotations.Nullable;

/** What the engine refused in this request, before its REST interface makes a technical text of it. */
public final class EngineFailure {
    private static final ThreadLocal<RuntimeException> SEEN = new ThreadLocal<>();

    private EngineFailure() {}

    /** A command has failed. */
    public static <E extends RuntimeException> E seen(E failure) {
        SEEN.set(failure);
        return failure;
    }

    /** The last failure since the last asking. */
    static @Nullable RuntimeException take() {
        RuntimeException seen = SEEN.get();
        SEEN.remove();
        return seen;
    }
}
