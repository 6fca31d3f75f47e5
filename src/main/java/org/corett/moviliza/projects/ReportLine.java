package org.corett.moviliza.projects;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** What a report says was spent under one heading, in the agreement's currency. */
public record ReportLine(
        @NotBlank @Size(max = 200) String concept,
        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 2) BigDecimal amount) {}
