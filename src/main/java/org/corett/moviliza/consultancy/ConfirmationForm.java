package org.corett.moviliza.consultancy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Which offer an organ confirms.
 *
 * @param offer the offer's place
 * @param meetingRecord what the joint meeting found; needed after a tie or an objection [gaps 22]
 */
record ConfirmationForm(@NotBlank @Size(max = 10) String offer, @Nullable @Size(max = 4000) String meetingRecord) {}
