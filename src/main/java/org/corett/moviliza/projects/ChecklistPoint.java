package org.corett.moviliza.projects;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One question of the checklist with its answer. */
public record ChecklistPoint(int question, CheckAnswer answer, @Nullable String comment) {
    /** As the decision table checklistVerdict has them [gaps 12]. */
    private static final Set<Integer> MANDATORY = Set.of(1, 2, 3, 8, 9);

    private static final Set<Integer> INFORMATIVE = Set.of(14, 15, 16);

    /** The numbers of those without whose Yes the list fails. */
    public static Set<Integer> mandatoryQuestions() {
        return MANDATORY;
    }

    /** Whether the list fails without a Yes here. */
    public boolean mandatory() {
        return MANDATORY.contains(question);
    }

    /** Whether the list fails for this answer. */
    public boolean blocks() {
        return mandatory() && answer != CheckAnswer.YES;
    }

    /** Whether a No must be explained: a mandatory one fails the list anyway, an informative one says enough. */
    boolean lacksComment() {
        boolean silent = comment == null || comment.isBlank();
        return answer == CheckAnswer.NO && silent && !mandatory() && !INFORMATIVE.contains(question);
    }
}
