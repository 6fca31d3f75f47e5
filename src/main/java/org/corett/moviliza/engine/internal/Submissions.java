package org.corett.moviliza.engine.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person submitted, on its way beside the engine's command to the module's method: it never becomes variables. */
final class Submissions {
    private static final ThreadLocal<Deque<Map<String, Object>>> CURRENT = ThreadLocal.withInitial(ArrayDeque::new);

    private Submissions() {}

    static void push(Map<String, Object> submitted) {
        CURRENT.get().push(submitted);
    }

    static void pop() {
        CURRENT.get().pop();
    }

    static Map<String, Object> current() {
        Map<String, Object> submitted = peek();
        return submitted == null ? Map.of() : submitted;
    }

    static @Nullable Map<String, Object> peek() {
        return CURRENT.get().peek();
    }
}
