package org.corett.moviliza.projects;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.corett.moviliza.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** The twenty points of relevance and viability [000 §7.2], the last of them free text. */
public record ChecklistForm(
        @NotNull CheckAnswer q01,
        @Nullable @Size(max = 500) String comment01,
        @NotNull CheckAnswer q02,
        @Nullable @Size(max = 500) String comment02,
        @NotNull CheckAnswer q03,
        @Nullable @Size(max = 500) String comment03,
        @NotNull CheckAnswer q04,
        @Nullable @Size(max = 500) String comment04,
        @NotNull CheckAnswer q05,
        @Nullable @Size(max = 500) String comment05,
        @NotNull CheckAnswer q06,
        @Nullable @Size(max = 500) String comment06,
        @NotNull CheckAnswer q07,
        @Nullable @Size(max = 500) String comment07,
        @NotNull CheckAnswer q08,
        @Nullable @Size(max = 500) String comment08,
        @NotNull CheckAnswer q09,
        @Nullable @Size(max = 500) String comment09,
        @NotNull CheckAnswer q10,
        @Nullable @Size(max = 500) String comment10,
        @NotNull CheckAnswer q11,
        @Nullable @Size(max = 500) String comment11,
        @NotNull CheckAnswer q12,
        @Nullable @Size(max = 500) String comment12,
        @NotNull CheckAnswer q13,
        @Nullable @Size(max = 500) String comment13,
        @NotNull CheckAnswer q14,
        @Nullable @Size(max = 500) String comment14,
        @NotNull CheckAnswer q15,
        @Nullable @Size(max = 500) String comment15,
        @NotNull CheckAnswer q16,
        @Nullable @Size(max = 500) String comment16,
        @NotNull CheckAnswer q17,
        @Nullable @Size(max = 500) String comment17,
        @NotNull CheckAnswer q18,
        @Nullable @Size(max = 500) String comment18,
        @NotNull CheckAnswer q19,
        @Nullable @Size(max = 500) String comment19,
        @Nullable @Size(max = 2000) String q20) {
    /** The nineteen questions with their answers, in order. */
    public List<ChecklistPoint> points() {
        return List.of(
                new ChecklistPoint(1, q01, comment01),
                new ChecklistPoint(2, q02, comment02),
                new ChecklistPoint(3, q03, comment03),
                new ChecklistPoint(4, q04, comment04),
                new ChecklistPoint(5, q05, comment05),
                new ChecklistPoint(6, q06, comment06),
                new ChecklistPoint(7, q07, comment07),
                new ChecklistPoint(8, q08, comment08),
                new ChecklistPoint(9, q09, comment09),
                new ChecklistPoint(10, q10, comment10),
                new ChecklistPoint(11, q11, comment11),
                new ChecklistPoint(12, q12, comment12),
                new ChecklistPoint(13, q13, comment13),
                new ChecklistPoint(14, q14, comment14),
                new ChecklistPoint(15, q15, comment15),
                new ChecklistPoint(16, q16, comment16),
                new ChecklistPoint(17, q17, comment17),
                new ChecklistPoint(18, q18, comment18),
                new ChecklistPoint(19, q19, comment19));
    }

    /** Whether the project foresees consultants, question 16. */
    public boolean consultants() {
        return q16 == CheckAnswer.YES;
    }

    /** Refuses a No that needs a comment and has none. */
    public void check() {
        points().stream().filter(ChecklistPoint::lacksComment).findFirst().ifPresent(point -> {
            throw new Refusal(String.format("comment%02d", point.question()), "checklist.comment", point.question());
        });
    }
}
