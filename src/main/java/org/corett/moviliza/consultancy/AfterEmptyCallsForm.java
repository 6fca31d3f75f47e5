package org.corett.moviliza.consultancy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.corett.moviliza.shared.Deliverable;
import org.corett.moviliza.shared.EmailAddress;
import org.corett.moviliza.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What an organ wants after empty calls; a direct invitation goes to three at least [gaps 20]. */
record AfterEmptyCallsForm(
        @NotNull AfterEmptyCalls exit,
        @NotBlank @Size(max = 4000) String reason,
        @Nullable @Size(max = 50) List<@NotNull @Valid Invited> invitees) {
    private static final int FEWEST = 3;

    /** Someone to invite. */
    record Invited(@NotBlank @Size(max = 200) String name, @NotBlank @Size(max = 254) @Deliverable String email) {}

    List<Invited> invited() {
        return exit == AfterEmptyCalls.INVITE ? Objects.requireNonNullElse(invitees, List.of()) : List.of();
    }

    void check() {
        long different = invited().stream()
                .map(each -> EmailAddress.of(each.email()).key())
                .distinct()
                .count();
        if (exit == AfterEmptyCalls.INVITE && different < FEWEST) {
            throw new Refusal("invitees", "consultancy.fewInvitees", FEWEST);
        }
    }
}
