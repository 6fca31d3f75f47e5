package org.corett.moviliza.mobilization;

import java.time.LocalDate;
import java.util.Map;
import org.corett.moviliza.Coalition;

/** Takes a case of scenario S1 forward to where a test begins, each step on its day. */
public final class FollowingCase {
    private final Coalition coalition;

    public FollowingCase(Coalition coalition) {
        this.coalition = coalition;
    }

    public String reported() {
        coalition.today(LocalDate.of(2026, 1, 12));
        return coalition.as("titular-gt").start("mobilizationCycle", Answers.source());
    }

    public String withDonor() {
        String number = reported();
        coalition.today(LocalDate.of(2026, 1, 21));
        coalition.attach(number, CycleDocuments.DONOR_FORMATS);
        by("secretaria", number, "completeDonorForm", Answers.donor());
        bothValidate(number);
        return number;
    }

    void bothValidate(String number) {
        by("presidencia", number, "validateDonor", Answers.valid());
        by("secretaria", number, "validateDonor", Answers.valid());
    }

    public String negotiating() {
        String number = withDonor();
        coalition.today(LocalDate.of(2026, 2, 10));
        engage(number);
        return number;
    }

    void engage(String number) {
        by("secretaria", number, "prepareInitiativeSheet", Answers.initiativeSheet());
        coalition.attach(number, CycleDocuments.MEETING_MINUTES);
        by("secretaria", number, "recordEngagement", Answers.engagement("2026-02-10"));
    }

    String threeRoundsWithoutAgreement() {
        String number = negotiating();
        coalition.today(LocalDate.of(2026, 3, 3));
        for (int round = 1; round <= 3; round++) {
            by("presidencia", number, "recordNegotiationRound", Answers.firstRound("2026-03-03"));
        }
        return number;
    }

    public String beforeThePlenary() {
        String number = negotiating();
        coalition.today(LocalDate.of(2026, 3, 25));
        by("secretaria", number, "recordNegotiationRound", Answers.secondRound("2026-03-24"));
        by("secretaria", number, "completeChecklist", Answers.checklist());
        return number;
    }

    public String confirmed(PlenaryStandIn plenary) {
        String number = beforeThePlenary();
        coalition.today(LocalDate.of(2026, 4, 14));
        plenary.adopts(number);
        coalition.today(LocalDate.of(2026, 5, 5));
        coalition.attach(number, CycleDocuments.SIGNED_AGREEMENT);
        by("presidencia", number, "signAgreement", Answers.agreement());
        coalition.today(LocalDate.of(2026, 5, 20));
        by("secretaria", number, "confirmContribution", Answers.contribution("2026-05-20"));
        return number;
    }

    void reportAccepted(String number, LocalDate day) {
        coalition.today(day);
        by("secretaria", number, "submitReport", Answers.report(day.toString()));
        by("secretaria", number, "reviewReport", Answers.accepted());
    }

    /** Both choose the same way out of the negotiation. */
    void bothChoose(String number, String exit) {
        by("presidencia", number, "decideNegotiationExit", Answers.exit(exit, "Así lo vemos."));
        by("secretaria", number, "decideNegotiationExit", Answers.exit(exit, "Así lo vemos."));
    }

    void by(String person, String number, String task, Map<String, Object> form) {
        coalition.as(person).complete(number, task, form);
    }

    /** What the form of the person's task shows before she fills it in. */
    Map<String, Object> shown(String person, String number, String task) {
        return coalition
                .as(person)
                .shown(coalition.as(person).task(number, task).getId());
    }
}
