package org.corett.moviliza.consultancy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.corett.moviliza.shared.YesNo;
import org.jspecify.annotations.Nullable;

/** An organ's opinion of each offer; a No says why [000 §7.2]. */
record FilterForm(@NotEmpty @Size(max = 20_000) List<@NotNull @Valid Opinion> offers) {

    /**
     * @param offer the offer's place
     * @param applicant shown beside it and not taken back
     */
    record Opinion(
            @NotBlank @Size(max = 10) String offer,
            @Nullable @Size(max = 1000) String applicant,
            @NotNull YesNo admitted,
            @Nullable @Size(max = 2000) String reason) {}
}
