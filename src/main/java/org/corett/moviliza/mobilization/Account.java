package org.corett.moviliza.mobilization;

import java.time.LocalDate;
import java.util.Objects;
import org.corett.moviliza.shared.Organ;
import org.corett.moviliza.shared.YesNo;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * What an organ tells the Plenary of actions and results, after the report of this number.
 *
 * @param agrees with the other organ's account; unknown where there was none to read
 * @param read the other organ's account that was answered to
 * @param submitted whether it has been put to the Plenary
 */
record Account(
        @Id @Nullable Long id,
        String caseNumber,
        String report,
        Organ organ,
        String actions,
        String results,
        @Nullable YesNo agrees,
        @Nullable String reason,
        @Nullable Long read,
        boolean submitted,
        String person,
        LocalDate givenOn) {

    boolean disagrees() {
        return agrees == YesNo.NO;
    }

    boolean agreed() {
        return agrees == YesNo.YES;
    }

    boolean saysTheSameAs(Account other) {
        return actions.equals(other.actions) && results.equals(other.results);
    }

    boolean has(@Nullable Long number) {
        return Objects.equals(id, number);
    }
}
