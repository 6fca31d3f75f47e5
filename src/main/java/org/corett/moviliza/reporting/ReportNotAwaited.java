package org.corett.moviliza.reporting;

/** No case waits for the report that came or was asked for: it was ended by hand, or has moved on. */
public class ReportNotAwaited extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
