package org.corett.moviliza.shared;

import java.time.Duration;

/** The program's clock now differs from the machine's by this much. */
public record ClockMoved(Duration offset) {}
