package org.corett.moviliza.directory;

/** In what form a donor contributes [000 Cuadro 2]. */
public enum ContributionModality {
    DONATION,
    TECHNICAL_ASSISTANCE,
    NON_REFUNDABLE_FUNDS,
    LOANS,
    INVESTMENT_CAPITAL
}
