package org.corett.moviliza.engine;

import java.time.Instant;
import java.util.List;
import org.corett.moviliza.shared.Worded;
import org.jspecify.annotations.Nullable;

/**
 * A task has appeared for the members of its groups; published inside the engine's transaction, which may still roll
 * back.
 *
 * @param task key in the model, such as {@code statePosition}
 * @param name what the task is called
 */
public record TaskOffered(
        String taskId,
        String process,
        String task,
        Worded name,
        String caseNumber,
        List<String> groups,
        @Nullable Instant due) {}
