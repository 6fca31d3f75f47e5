package org.corett.moviliza.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.Set;
import org.corett.moviliza.shared.Deliverable;
import org.corett.moviliza.shared.EmailAddress;
import org.corett.moviliza.shared.Refusal;
import org.corett.moviliza.shared.YesNo;
import org.jspecify.annotations.Nullable;

/** The donor form as it is filled in, with the fields of Cuadro 2 [000 Paso 1]. */
public record DonorForm(
        @NotBlank @Size(max = 200) String donorName,
        @NotNull DonorScope donorScope,
        @NotBlank @Size(max = 200) String contactPerson,
        @NotBlank @Size(max = 300) String contactAddress,
        @Nullable @Size(max = 254) @Deliverable String contactEmail,
        @NotBlank @Size(max = 4000) String generalObjective,
        @NotEmpty @Size(max = 6) Set<@NotNull ResourceArea> resourceAreas,
        @Nullable @Size(max = 200) String resourceAreasOther,
        @NotEmpty @Size(max = 5) Set<@NotNull ContributionModality> contributionModality,
        @NotNull YesNo hasOwnFormats,
        @Nullable @Size(max = 500) String ownFormatsFile,
        @Nullable @Size(max = 4000) String comments) {
    /**
     * Where the donor is written to: the address of its own field, or in forms from before it had one the only address
     * beside the postal one; empty where only a postal address is given.
     */
    public Optional<EmailAddress> email() {
        return contactEmail == null || contactEmail.isEmpty()
                ? EmailAddress.only(contactAddress)
                : EmailAddress.find(contactEmail);
    }

    /** The same without whom to write to and what officials remarked. */
    DonorForm withoutContact() {
        return new DonorForm(
                donorName,
                donorScope,
                "",
                "",
                null,
                generalObjective,
                resourceAreas,
                resourceAreasOther,
                contributionModality,
                hasOwnFormats,
                ownFormatsFile,
                null);
    }

    /** Refuses the area "others" without saying which, and contact data that seem to hold an address but hold none. */
    public void check() {
        if (email().isEmpty() && contactAddress.indexOf('@') >= 0) {
            throw new Refusal("contactAddress", "donor.emailApart");
        }
        if (resourceAreas.contains(ResourceArea.OTHER)
                && (resourceAreasOther == null || resourceAreasOther.isBlank())) {
            throw new Refusal("resourceAreasOther", "donor.otherArea");
        }
    }
}
