package org.corett.moviliza.directory;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");

    /** The e-mail address within the contact data; empty where only a postal address is given. */
    public Optional<String> email() {
        Matcher address = EMAIL.matcher(form.contactAddress());
        return address.find() ? Optional.of(address.group()) : Optional.empty();
    }

    /** The number of a donor that has been stored. */
    public long number() {
        if (id == null) {
            throw new IllegalStateException("not stored: " + form.donorName());
        }
        return id;
    }
}
