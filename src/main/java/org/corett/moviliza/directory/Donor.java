package org.corett.moviliza.directory;

import java.time.LocalDate;
import java.util.Optional;
import org.corett.moviliza.shared.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * A donor or partner of the directory, or one proposed for it.
 *
 * @param reviewOn when both organs look at the entry again; only for an active one [gaps 10]
 */
public record Donor(
        @Id @Nullable Long id, @Embedded.Empty DonorForm form, DonorStatus status, @Nullable LocalDate reviewOn) {
    /** Where the donor is written to; empty where only a postal address is given. */
    public Optional<EmailAddress> email() {
        return form.email();
    }

    /** The number of a donor that has been stored. */
    public long number() {
        if (id == null) {
            throw new IllegalStateException("not stored: " + form.donorName());
        }
        return id;
    }
}
