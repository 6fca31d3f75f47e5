package org.corett.moviliza.mobilization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoalitionTest
class MobilizationCycleProcessTest {
    @Autowired
    private Coalition coalition;

    @Autowired
    private PlenaryStandIn plenary;

    @Autowired
    private Mobilizations cases;

    private FollowingCase following;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        following = new FollowingCase(coalition);
    }

    @Test
    void goesOnUntilTheFinalReportIsAcceptedAndItsResultsPublished() {
        String number = following.confirmed(plenary);
        assertThat(coalition.openTasks(number)).isEmpty();
        following.reportAccepted(number, LocalDate.of(2026, 8, 21));
        reportResults(number);
        assertThat(cases.get(number).status()).isEqualTo(CaseStatus.OPEN);
        for (LocalDate due = LocalDate.of(2026, 11, 30);
                due.isBefore(LocalDate.of(2028, 5, 1));
                due = due.plusMonths(3)) {
            following.reportAccepted(number, due);
        }
        assertThat(coalition.openTasks(number)).isEmpty();
        following.reportAccepted(number, LocalDate.of(2028, 6, 20));
        reportResults(number);
        assertThat(coalition.ended(number)).isTrue();
        assertThat(cases.get(number).status()).isEqualTo(CaseStatus.DONE);
    }

    private void reportResults(String number) {
        following.by("presidencia", number, "reportToPlenary", Answers.account("Gestiones ante el donante"));
        following.by("secretaria", number, "reportToPlenary", Answers.account("Seguimiento del proyecto"));
        plenary.adopts(number);
        following.by("comunicacion", number, "publishResults", Answers.publication());
    }
}
