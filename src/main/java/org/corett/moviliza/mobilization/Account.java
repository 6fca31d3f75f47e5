package org.corett.moviliza.mobilization;

import org.corett.moviliza.shared.Organ;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** What an organ tells the Plenary of actions and results, after the report of this number. */
record Account(
        @Id @Nullable Long id,
        String caseNumber,
        String report,
        Organ organ,
        String actions,
        String results,
        String person) {}
