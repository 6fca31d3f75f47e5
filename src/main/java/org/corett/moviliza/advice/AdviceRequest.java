package org.corett.moviliza.advice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * A member's question to others.
 *
 * @param asker the group that asks
 * @param advisers the groups that are asked
 * @param answerBy the last day on which they can answer
 */
record AdviceRequest(
        @NotBlank @Size(max = 40) String asker,
        @NotBlank @Size(max = 150) String subject,
        @NotBlank @Size(max = 10000) String question,
        @NotEmpty @Size(max = 11) List<@NotBlank @Size(max = 40) String> advisers,
        @NotNull LocalDate answerBy) {}
