package org.corett.moviliza.mobilization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.corett.moviliza.shared.Plausible;
import org.corett.moviliza.shared.Refusal;
import org.corett.moviliza.shared.YesNo;
import org.jspecify.annotations.Nullable;

/** The record of a meeting with the donor [000 Paso 2]. */
record EngagementForm(
        @NotNull @Plausible LocalDate heldOn,
        @NotNull Modality modality,
        @NotBlank @Size(max = 2000) String participants,
        @NotBlank @Size(max = 8000) String minutes,
        @Nullable @Size(max = 500) String material,
        @NotNull YesNo sheetPresented) {

    /** Refuses a meeting still to come, and one at which the sheet was not presented. */
    void check(LocalDate today) {
        if (heldOn.isAfter(today)) {
            throw new Refusal("heldOn", "engagement.ahead");
        }
        if (!sheetPresented.yes()) {
            throw new Refusal("sheetPresented", "engagement.sheet");
        }
    }
}
