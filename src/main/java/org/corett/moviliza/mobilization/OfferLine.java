package org.corett.moviliza.mobilization;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** A part of an offer: what for, and how much. */
record OfferLine(
        @NotBlank @Size(max = 200) String concept,
        @NotNull @Positive @Digits(integer = 12, fraction = 2) BigDecimal amount) {}
