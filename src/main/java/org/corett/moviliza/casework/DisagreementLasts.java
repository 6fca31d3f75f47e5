package org.corett.moviliza.casework;

import java.time.LocalDate;
import org.corett.moviliza.shared.Worded;

/**
 * Both organs have differed on a joint question for longer than the setting allows; published in the transaction that
 * finds it.
 *
 * @param task what both are asked
 */
public record DisagreementLasts(String caseNumber, String question, String subject, Worded task, LocalDate since) {}
