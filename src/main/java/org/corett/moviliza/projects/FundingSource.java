package org.corett.moviliza.projects;

/** Where a project's money comes from [000 §7.2, point 14]. */
public enum FundingSource {
    ORDINARY_BUDGET,
    NGO,
    COOPERATION_AGENCIES,
    PRIVATE_OR_ACADEMIC
}
