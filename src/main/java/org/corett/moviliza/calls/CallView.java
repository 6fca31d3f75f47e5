package org.corett.moviliza.calls;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call as a page shows it, in the reader's language.
 *
 * @param closings when it closes, in each zone of the region and the one that the reader chose
 * @param closing when it closes, in the coalition's zone
 * @param questionsUntil when questions end, in the coalition's zone
 * @param changed when other terms took the place of the first ones; absent where none did
 * @param offers how many came; absent until they have been opened
 */
public record CallView(
        Call call,
        PublicState state,
        Terms terms,
        String budget,
        List<Criterion> criteria,
        String opens,
        String closing,
        List<Closing> closings,
        String questionsUntil,
        @Nullable String changed,
        @Nullable Integer offers) {

    /** When the call closes, as a clock somewhere shows it. */
    public record Closing(String where, String moment) {}

    public boolean open() {
        return state == PublicState.OPEN;
    }

    public boolean closed() {
        return !open() && state != PublicState.UPCOMING;
    }

    /** Whether there is something to read about; of an invitation only that there was one. */
    public boolean invitation() {
        return call.kind() == CallKind.INVITATION;
    }
}
