package org.corett.moviliza.consultancy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.shared.CountryCode;
import org.springframework.stereotype.Component;

/** A hiring with three offers, as far as a test needs it; Guatemala is out for the first offer. */
@Component
public class HiringScene {
    private final Coalition coalition;
    private final OffersStandIn applicants;

    HiringScene(Coalition coalition, OffersStandIn applicants) {
        this.coalition = coalition;
        this.applicants = applicants;
    }

    /** Its call is open, on 6 July 2026. */
    String withThreeOffers() {
        coalition.today(LocalDate.of(2026, 7, 6));
        String number = coalition.as("secretaria").start("consultantHiring", HiringAnswers.consultancy());
        applicants.submit(number, 3);
        return number;
    }

    /** Two offers are admitted; Mexico, Costa Rica and Guatemala have evaluated them. */
    void filterAndEvaluateInThree(String number) {
        coalition.today(LocalDate.of(2026, 7, 22));
        both(number, "firstFilter", HiringAnswers.filter(3, 3));
        evaluate(number, "titular-mx", HiringAnswers.evaluation(61, 62));
        evaluate(number, "titular-cr", HiringAnswers.evaluation(71, 72));
        evaluate(number, "titular-gt", HiringAnswers.evaluation(1, new int[] {0, 53}));
    }

    public void evaluateInTheOthers(String number) {
        for (CountryCode country : CountryCode.values()) {
            String titular = "titular-" + country.name().toLowerCase(Locale.ROOT);
            if (!coalition.as(titular).tasks(number, "evaluateOffers").isEmpty()) {
                evaluate(number, titular, HiringAnswers.evaluation(90, 80));
            }
        }
    }

    public void both(String number, String task, Map<String, Object> form) {
        for (String organ : new String[] {"presidencia", "secretaria"}) {
            coalition.as(organ).complete(number, task, form);
        }
    }

    public void evaluate(String number, String person, Map<String, Object> evaluation) {
        coalition.as(person).complete(number, "evaluateOffers", evaluation);
    }
}
