package org.corett.moviliza.projects;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Set;
import org.corett.moviliza.shared.Refusal;

/** The initiative sheet's points A to H [000 §7.2]; the amount is in US dollars. */
public record InitiativeSheetForm(
        @NotBlank @Size(max = 200) String projectName,
        @NotEmpty @Size(max = 4) Set<@NotNull StrategicAxis> strategicAxes,
        @NotNull Coverage coverage,
        @NotBlank @Size(max = 200) String executingInstitution,
        @NotBlank @Size(max = 4000) String beneficiaries,
        @NotNull @Positive @Digits(integer = 12, fraction = 2) BigDecimal amount,
        @NotBlank @Size(max = 200) String periodDuration,
        @NotBlank @Size(max = 8000) String descriptionScope) {
    private static final int PARAGRAPHS = 3;

    /** Refuses a description of fewer than three paragraphs, which line ends set apart. */
    public void check() {
        long paragraphs =
                descriptionScope.lines().filter(line -> !line.isBlank()).count();
        if (paragraphs < PARAGRAPHS) {
            throw new Refusal("descriptionScope", "sheet.paragraphs", paragraphs);
        }
    }
}
