package org.corett.moviliza.reporting;

/**
 * The Presidency asks for a report outside the agreement's calendar; published in the transaction that keeps it.
 *
 * @param report its number in the case
 */
public record ExtraReportRequested(String caseNumber, int report) {}
