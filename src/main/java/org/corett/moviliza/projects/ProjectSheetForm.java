package org.corett.moviliza.projects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.corett.moviliza.shared.Deliverable;
import org.corett.moviliza.shared.Plausible;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.MappedCollection;

/** The fifteen points of the CORETT project sheet [000 §7.2]; the cost is in US dollars. */
public record ProjectSheetForm(
        @NotBlank @Size(max = 200) String proponentName,
        @NotBlank @Size(max = 60) String legalId,
        @Nullable @Plausible LocalDate constitutionDate,
        @NotBlank @Size(max = 300) String exactAddress,
        @Nullable @Size(max = 100) String phoneFax,
        @NotBlank @Size(max = 254) @Deliverable String email,
        @NotBlank @Size(max = 300) String legalRepresentative,
        @NotBlank @Size(max = 300) String projectOfficer,
        @NotBlank @Size(max = 200) String projectName,
        @NotBlank @Size(max = 200) String location,
        @NotBlank @Size(max = 4000) String strategicLink,
        @NotBlank @Size(max = 4000) String justification,
        @NotBlank @Size(max = 8000) String description,
        @NotBlank @Size(max = 4000) String generalObjective,
        @MappedCollection(idColumn = "project_sheet", keyColumn = "position") @NotEmpty @Size(max = 30)
                List<@NotNull @Valid SpecificObjective> specificObjectives,
        @NotBlank @Size(max = 4000) String beneficiaries,
        @NotNull @Min(1) @Max(120) Integer durationMonths,
        @NotBlank @Size(max = 4000) String expectedResults,
        @NotBlank @Size(max = 4000) String institutionalSustainability,
        @NotBlank @Size(max = 4000) String financialResources,
        @Nullable @Size(max = 4000) String materialResources,
        @Nullable @Size(max = 4000) String humanResources,
        @Nullable @Size(max = 4000) String relatedProjects,
        @NotEmpty @Size(max = 4) Set<@NotNull FundingSource> fundingSource,
        @NotNull @Positive @Digits(integer = 12, fraction = 2) BigDecimal estimatedCost) {}
