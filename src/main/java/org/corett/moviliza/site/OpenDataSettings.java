package org.corett.moviliza.site;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What the open data says of itself.
 *
 * @param license address of the licence under which everybody may use it
 * @param publisher who answers for it
 * @param ocidPrefix what the identifiers of contracting processes begin with, as the standard's help desk gave it out
 */
@Validated
@ConfigurationProperties("moviliza.open-data")
public record OpenDataSettings(
        @Pattern(regexp = "https://.+") String license,
        @NotBlank String publisher,
        @Pattern(regexp = "ocds-[a-z0-9]{6}") String ocidPrefix) {

    /** The licence's name as people know it, or its address. */
    public String licenseName() {
        return license.matches("https://creativecommons\\.org/licenses/by/4\\.0/?") ? "CC BY 4.0" : license;
    }
}
