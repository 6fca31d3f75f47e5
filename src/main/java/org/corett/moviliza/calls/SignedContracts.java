package org.corett.moviliza.calls;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** The contracts that followed from calls, kept by whoever has them recorded. */
public interface SignedContracts {
    /** A hiring's contract, once it is recorded. */
    Optional<Signed> signed(String hiring);

    /** What the public may know of a contract: not its parties, whom only the call's terms may name. */
    record Signed(LocalDate signedOn, LocalDate startsOn, LocalDate endsOn, BigDecimal amount, String currency) {}
}
