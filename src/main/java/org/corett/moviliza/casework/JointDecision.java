package org.corett.moviliza.casework;

import java.time.LocalDate;
import org.corett.moviliza.shared.Organ;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * What one organ answered to a joint question.
 *
 * @param question the task's key
 * @param subject what of the case is in question, such as a report; empty where the case itself is
 * @param attempt counts from 1 each time that the question is put to both organs
 */
public record JointDecision(
        @Id @Nullable Long id,
        String caseNumber,
        String question,
        String subject,
        int attempt,
        Organ organ,
        String answer,
        @Nullable String reason,
        String person,
        LocalDate decidedOn) {}
