package org.corett.moviliza.mobilization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.corett.moviliza.shared.Plausible;
import org.corett.moviliza.shared.Refusal;

/** What the Presidency hears from a partner who owes a report [000 §7.2: permanent communication]. */
public record ContactForm(
        @NotNull @Plausible LocalDate contactedOn,
        @NotBlank @Size(max = 300) String contact,
        @NotBlank @Size(max = 4000) String answer) {

    void check(LocalDate today) {
        if (contactedOn.isAfter(today)) {
            throw new Refusal("contactedOn", "contact.ahead");
        }
    }
}
