package org.corett.moviliza.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corett.moviliza.shared.Refusal;
import org.corett.moviliza.shared.YesNo;
import org.jspecify.annotations.Nullable;

/** The donor form as it is filled in, with the fields of Cuadro 2 [000 Paso 1]. */
public record DonorForm(
        @NotBlank @Size(max = 200) String donorName,
        @NotNull DonorScope donorScope,
        @NotBlank @Size(max = 200) String contactPerson,
        @NotBlank @Size(max = 300) String contactAddress,
        @NotBlank @Size(max = 4000) String generalObjective,
        @NotEmpty @Size(max = 6) Set<@NotNull ResourceArea> resourceAreas,
        @Nullable @Size(max = 200) String resourceAreasOther,
        @NotEmpty @Size(max = 5) Set<@NotNull ContributionModality> contributionModality,
        @NotNull YesNo hasOwnFormats,
        @Nullable @Size(max = 500) String ownFormatsFile,
        @Nullable @Size(max = 4000) String comments) {
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");

    /** The e-mail address within the contact data; empty where only a postal address is given. */
    public Optional<String> email() {
        Matcher address = EMAIL.matcher(contactAddress);
        return address.find() ? Optional.of(address.group()) : Optional.empty();
    }

    /** The same without whom to write to and what officials remarked. */
    DonorForm withoutContact() {
        return new DonorForm(
                donorName,
                donorScope,
                "",
                "",
                generalObjective,
                resourceAreas,
                resourceAreasOther,
                contributionModality,
                hasOwnFormats,
                ownFormatsFile,
                null);
    }

    /** Refuses the area "others" without saying which. */
    public void check() {
        if (resourceAreas.contains(ResourceArea.OTHER)
                && (resourceAreasOther == null || resourceAreasOther.isBlank())) {
            throw new Refusal("resourceAreasOther", "donor.otherArea");
        }
    }
}
