package org.corett.moviliza.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.consultancy.HiringAnswers;
import org.corett.moviliza.consultancy.OffersStandIn;
import org.corett.moviliza.mobilization.Answers;
import org.corett.moviliza.mobilization.CycleDocuments;
import org.corett.moviliza.plenary.PlenaryScene;
import org.corett.moviliza.representatives.LetterDocuments;
import org.corett.moviliza.representatives.Letters;
import org.springframework.stereotype.Component;

/** A case of each process, as far along as its page is to show it. */
@Component
public class CaseStories {
    private final Coalition coalition;
    private final OffersStandIn applicants;

    CaseStories(Coalition coalition, OffersStandIn applicants) {
        this.coalition = coalition;
        this.applicants = applicants;
    }

    /** A cycle whose sheet was written anew after three rounds without agreement, and whose donor is met again. */
    public String cycleWithTwoSheets() {
        String number = cycle();
        for (String day : List.of("2026-03-03", "2026-03-10", "2026-03-17")) {
            coalition.today(LocalDate.parse(day));
            by("presidencia", number, "recordNegotiationRound", Answers.firstRound(day));
        }
        Map<String, Object> newSheet = Answers.exit("NEW_SHEET", "El donante pide otro monto.");
        by("presidencia", number, "decideNegotiationExit", newSheet);
        by("secretaria", number, "decideNegotiationExit", newSheet);
        coalition.today(LocalDate.parse("2026-03-20"));
        by("secretaria", number, "prepareInitiativeSheet", Answers.but(Answers.initiativeSheet(), "amount", "450000"));
        return number;
    }

    /** A cycle up to its first round of negotiation. */
    public String cycle() {
        coalition.today(LocalDate.parse("2026-01-12"));
        String number = coalition.as("titular-gt").start("mobilizationCycle", Answers.source());
        coalition.today(LocalDate.parse("2026-01-19"));
        coalition.attach(number, CycleDocuments.DONOR_FORMATS);
        by("secretaria", number, "completeDonorForm", Answers.donor());
        by("presidencia", number, "validateDonor", Answers.valid());
        by("secretaria", number, "validateDonor", Answers.valid());
        coalition.today(LocalDate.parse("2026-01-22"));
        by("secretaria", number, "prepareInitiativeSheet", Answers.initiativeSheet());
        coalition.today(LocalDate.parse("2026-02-10"));
        coalition.attach(number, CycleDocuments.MEETING_MINUTES);
        by("secretaria", number, "recordEngagement", Answers.engagement("2026-02-10"));
        return number;
    }

    /** A session that has reached agreement on one item. */
    public String session() {
        Map<String, Object> call =
                PlenaryScene.call("ORDINARY", coalition.today().plusDays(20));
        call.put("points", List.of(PlenaryScene.point("Prioridades 2027")));
        String number = coalition.as("presidencia").start("plenarySession", call);
        PlenaryScene scene = new PlenaryScene(coalition);
        scene.prepare(number);
        return number;
    }

    /** A hiring in which Costa Rica alone has evaluated. */
    public String hiring() {
        String number = coalition.as("secretaria").start("consultantHiring", HiringAnswers.consultancy());
        applicants.submit(number, 2);
        coalition.today(coalition.today().plusDays(20));
        by("presidencia", number, "firstFilter", HiringAnswers.filter(2));
        by("secretaria", number, "firstFilter", HiringAnswers.filter(2));
        by("titular-cr", number, "evaluateOffers", HiringAnswers.evaluation(91, 37));
        return number;
    }

    /** A change of El Salvador's titular. */
    public String change() {
        coalition.today(LocalDate.parse("2026-09-02"));
        return coalition.as("titular-sv").start("representativeChange", Letters.silent());
    }

    /** A change of Guatemala's titular whose letter is accepted and waits for its day. */
    public String acceptedChange() {
        String number = coalition
                .as("titular-gt")
                .start(
                        "representativeChange",
                        Letters.but(
                                Letters.but(Letters.silent(), "outgoing", "titular-gt"),
                                "effectiveOn",
                                coalition.today().plusDays(30).toString()));
        coalition.attach(number, LetterDocuments.NATIONAL_LETTER);
        by("secretaria", number, "verifyRepresentative", Map.of("verdict", "ACCEPT"));
        return number;
    }

    private void by(String person, String number, String task, Map<String, Object> form) {
        coalition.as(person).complete(number, task, form);
    }
}
