package org.corett.moviliza.consultancy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.corett.moviliza.shared.YesNo;
import org.jspecify.annotations.Nullable;

/**
 * A country's evaluation: for each offer whether it is related to the applicant, and else its scores [gaps 21, 23]. The
 * applicants' names are shown beside the offers and not taken back. What is missing is told together with what the rules
 * refuse, for an evaluation is long; where a conflict is undecided, the refusal says what follows from it for the scores.
 */
record EvaluationForm(
        @NotEmpty @Size(max = 2000) List<@NotNull @Valid Interest> interests,
        @NotEmpty @Size(max = 16000) List<@NotNull @Valid Score> scores,
        @Nullable @Size(max = 4000) String remarks) {

    /** Whether the country has a conflict of interest with an offer. */
    record Interest(
            @NotBlank @Size(max = 10) String offer,
            @Nullable @Size(max = 1000) String applicant,
            @Nullable YesNo conflict,
            @Nullable @Size(max = 2000) String conflictReason) {}

    /** Points for an offer by a criterion; empty where the country is out for the offer. */
    record Score(
            @NotBlank @Size(max = 10) String offer,
            @Nullable @Size(max = 1000) String applicant,
            @NotBlank @Size(max = 100) String criterion,
            @Nullable @Min(0) @Max(100) Integer points,
            @Nullable @Size(max = 2000) String comment) {}
}
