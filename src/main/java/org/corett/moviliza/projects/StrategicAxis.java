package org.corett.moviliza.projects;

/** An axis of the Strategic Plan [000 §5.1]. */
public enum StrategicAxis {
    PREVENTION,
    COMPREHENSIVE_CARE,
    PROSECUTION,
    INSTITUTIONAL_STRENGTHENING
}
