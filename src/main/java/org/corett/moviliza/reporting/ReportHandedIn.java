package org.corett.moviliza.reporting;

/**
 * An administrator of resources has handed a report in by a link; published in the transaction that keeps it.
 *
 * @param report its number in the case
 */
public record ReportHandedIn(String caseNumber, int report) {}
