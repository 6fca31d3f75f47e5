package org.corett.moviliza.insights;

import java.math.BigDecimal;
import java.time.LocalDate;

/** An amount in its own currency, and the day that it counts for; amounts of two currencies are never added up. */
record Counted(BigDecimal amount, String currency, LocalDate day) {}
