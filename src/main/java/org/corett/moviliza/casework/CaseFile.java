package org.corett.moviliza.casework;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as one reader may see it, in her language.
 *
 * @param process the key of its process
 * @param processName what people call the process
 * @param endedAt absent while it runs
 * @param awaited whom it waits for
 * @param course everything that happened, the first first
 */
public record CaseFile(
        String number,
        String process,
        String processName,
        String title,
        String step,
        Instant startedAt,
        @Nullable Instant endedAt,
        List<Awaited> awaited,
        List<CaseSection> sections,
        List<Event> course) {

    public boolean running() {
        return endedAt == null;
    }

    /**
     * A task that somebody still has to do.
     *
     * @param taskId the engine's id, where the task is the reader's own to do; absent otherwise
     * @param who the office or country, an office with the country that holds it
     * @param taken the person who has taken it
     */
    public record Awaited(
            @Nullable String taskId,
            String task,
            String who,
            @Nullable String taken,
            Instant since,
            @Nullable Instant due) {}

    /** What an entry of the course tells of. */
    public enum Kind {
        STARTED,
        TASK,
        DECISION,
        HAPPENED,
        CHANGED,
        ENDED
    }

    /**
     * An entry of the course.
     *
     * @param until when what began at {@code at} was over; absent while it is not, and for what takes no time
     * @param who did it, with the office or country for which; empty where the program acted by itself
     * @param detail what came of it, such as a decision with the version of its rule; empty where nothing is to be said
     * @param before the old value of what changed
     * @param after the new value of what changed
     */
    public record Event(
            Kind kind,
            Instant at,
            @Nullable Instant until,
            String what,
            String who,
            String detail,
            @Nullable String before,
            @Nullable String after) {}
}
