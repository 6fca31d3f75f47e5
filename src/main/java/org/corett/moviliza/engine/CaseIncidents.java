package org.corett.moviliza.engine;

import org.jspecify.annotations.Nullable;

/** Marks a case in Cockpit with work of ours that was given up, which an administrator can have done again there. */
public interface CaseIncidents {
    /**
     * Sets an incident on the open task, or else on the running case; a case that has ended takes none.
     *
     * @param reference what {@link GivenUp#again} is told
     * @param reason what Cockpit shows
     */
    void raise(String caseNumber, @Nullable String taskId, String reference, String reason);

    /** Takes the incident away: the work has been done otherwise. */
    void settle(String reference);
}
