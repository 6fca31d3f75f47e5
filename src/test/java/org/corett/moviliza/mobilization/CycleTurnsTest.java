package org.corett.moviliza.mobilization;

import static org.corett.moviliza.Turns.COUNTRIES;
import static org.corett.moviliza.Turns.ORGANS;
import static org.corett.moviliza.Turns.all;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.Turns;
import org.corett.moviliza.plenary.Outcome;
import org.corett.moviliza.projects.Report;
import org.corett.moviliza.projects.Reports;
import org.corett.moviliza.reporting.ExtraReportRequested;
import org.corett.moviliza.reporting.ReportHandedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Who hears of each turn of a cycle, walked through every one of them. */
@CoalitionTest
class CycleTurnsTest {
    private static final List<String> SECRETARIAT = List.of("secretaria");
    private static final List<String> PRESIDENCY = List.of("presidencia");
    private static final List<String> COMMITTEE = List.of("comunicacion");
    private static final List<String> REPORTER = List.of("titular-gt", "suplente-gt");
    private static final List<String> DONOR = List.of("ana.perez@abc.example");

    @Autowired
    private Coalition coalition;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private PlenaryStandIn plenary;

    @Autowired
    private Reports reports;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    private final Turns turns = turns();
    private FollowingCase following;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        mailbox.empty();
        following = new FollowingCase(coalition);
    }

    private static Turns turns() {
        return new Turns("mobilization/mobilization-cycle.bpmn")
                .told("Flow_DonorValid", "mobilization.newDonor", COUNTRIES)
                .told("Flow_DonorInvalid", "completeDonorForm", SECRETARIAT)
                .told("Flow_OwnFormats", "mobilization.sheetReady", PRESIDENCY)
                .told("Flow_OwnFormats", "mobilization.invitation", DONOR)
                .told("Flow_NoFormats", "prepareProjectSheet", SECRETARIAT)
                .told("Flow_AnotherRound", "mobilization.roundRecorded", ORGANS)
                .told("Flow_Agreed", "mobilization.termsAgreed", ORGANS)
                .told("Flow_RoundsExhausted", "decideNegotiationExit", ORGANS)
                .told("Flow_ChecklistPassed", "mobilization.checklistCompleted", PRESIDENCY)
                .told("Flow_ChecklistNegotiated", "mobilization.checklistBlocks", ORGANS)
                .told("Flow_ChecklistFailed", "mobilization.checklistBlocksForGood", ORGANS)
                .told("Flow_Endorsement", "mobilization.agreementSubmitted", ORGANS)
                .told("Flow_National", "mobilization.nationalAgreement", COUNTRIES)
                .silent("Event_AgreementDecided", "the session tells its agreements to all")
                .told("Flow_Endorsed", "signAgreement", PRESIDENCY)
                .told("Flow_NotEndorsed", "decideNegotiationExit", ORGANS)
                .told("Flow_ExitDisagreed", "casework.disagreement", ORGANS)
                .told("Flow_NewSheet", "mobilization.sourcesAsked", all(COUNTRIES, ORGANS))
                .told("Flow_NewSheet", "mobilization.newSheetToCome", DONOR)
                .told("Flow_OtherDonor", "mobilization.sourcesAsked", all(COUNTRIES, ORGANS))
                .told("Flow_OtherDonor", "mobilization.donorThanked", DONOR)
                .told("Flow_Close", "mobilization.closed", all(ORGANS, REPORTER))
                .told("Flow_Resubmit", "mobilization.agreementSubmitted", ORGANS)
                .told("End_Closed", "mobilization.donorThanked", DONOR)
                .silent("Event_AgainToPlenary", "told when the agreement is submitted again")
                .told("Event_ReportOpens", "submitReport", SECRETARIAT)
                .told("Event_FirstReminder", "mobilization.reportReminder", DONOR)
                .told("End_FirstReminder", "mobilization.reportReminded", SECRETARIAT)
                .told("Event_SecondReminder", "mobilization.reportReminder", DONOR)
                .told("End_SecondReminder", "mobilization.reportReminded", SECRETARIAT)
                .told("Event_ReportOverdue", "mobilization.reportOverdue", DONOR)
                .told("End_OverdueTold", "mobilization.reportOverdueCopy", ORGANS)
                .told("Event_PartnerToContact", "mobilization.partnerToContact", SECRETARIAT)
                .told("Event_PartnerToContact", "contactPartner", PRESIDENCY)
                .told("End_PartnerContacted", "mobilization.partnerContacted", SECRETARIAT)
                .told("Event_OverdueToPlenary", "mobilization.overdueOnAgenda", ORGANS)
                .told("End_OnAgenda", "mobilization.overdueOnAgenda", ORGANS)
                .told("Event_ReportHandedIn", "mobilization.reportReceived", DONOR)
                .told("End_ReportReceived", "reviewReport", SECRETARIAT)
                .told("Flow_ReportReturned", "mobilization.reportReturned", DONOR)
                .told("Flow_ReportAccepted", "mobilization.reportAccepted", all(DONOR, PRESIDENCY))
                .silent("Flow_NextReport", "the next report is asked for when its days begin")
                .told("Flow_Results", "reportToPlenary", ORGANS)
                .told("Flow_AccountsAgreed", "mobilization.resultsSubmitted", ORGANS)
                .told("Flow_AccountsDisagreed", "casework.disagreement", ORGANS)
                .silent("Event_ResultsDecided", "told at the outcomes below")
                .told("Flow_ResultsAdopted", "mobilization.resultsReported", COUNTRIES)
                .told("Flow_ResultsAdopted", "publishResults", COMMITTEE)
                .told("Flow_ResultsNotAdopted", "reportToPlenary", ORGANS)
                .told("End_ResultsPublished", "mobilization.resultsPublished", COUNTRIES)
                .told("End_Done", "mobilization.finished", all(ORGANS, REPORTER, DONOR))
                .told("Event_ExtraFirstReminder", "mobilization.reportReminder", DONOR)
                .told("End_ExtraFirstReminder", "mobilization.reportReminded", SECRETARIAT)
                .told("Event_ExtraSecondReminder", "mobilization.reportReminder", DONOR)
                .told("End_ExtraSecondReminder", "mobilization.reportReminded", SECRETARIAT)
                .told("Event_ExtraOverdue", "mobilization.reportOverdue", DONOR)
                .told("End_ExtraOverdueTold", "mobilization.reportOverdueCopy", ORGANS)
                .told("Event_ExtraPartnerToContact", "contactAboutExtraReport", PRESIDENCY)
                .told("End_ExtraPartnerContacted", "mobilization.partnerContacted", SECRETARIAT)
                .told("Event_ExtraToPlenary", "mobilization.overdueOnAgenda", ORGANS)
                .told("End_ExtraOnAgenda", "mobilization.overdueOnAgenda", ORGANS)
                .told("Event_ExtraHandedIn", "mobilization.reportReceived", DONOR)
                .told("End_ExtraReceived", "reviewExtraReport", SECRETARIAT)
                .told("Flow_ExtraReturned", "mobilization.reportReturned", DONOR)
                .told("Flow_ExtraAccepted", "mobilization.reportAccepted", all(DONOR, PRESIDENCY))
                .told("End_ExtraAccepted", "mobilization.reportAccepted", all(DONOR, PRESIDENCY));
    }

    @Test
    void everyTurnOfTheModelHasItsToldOnes() {
        turns.coverTheModel();
    }

    @Test
    void everyTurnsMailsReachExactlyThose() {
        lastsUntilItsLastExit();
        national();
        reportsAndResults();
        turns.wereSent();
    }

    /** An invalid donor, no formats, three rounds, every way out. */
    private void lastsUntilItsLastExit() {
        String number = following.reported();
        Map<String, Object> donor = Answers.but(Answers.donor(), "hasOwnFormats", "NO");
        following.by("secretaria", number, "completeDonorForm", donor);
        following.by("presidencia", number, "validateDonor", Answers.invalid("Falta la sigla."));
        following.by("secretaria", number, "validateDonor", Answers.valid());
        following.by("secretaria", number, "completeDonorForm", donor);
        following.bothValidate(number);
        following.by("secretaria", number, "prepareInitiativeSheet", Answers.initiativeSheet());
        following.by("secretaria", number, "prepareProjectSheet", Answers.projectSheet());
        coalition.today(LocalDate.of(2026, 3, 25));
        engaged(number);
        for (int round = 1; round <= 3; round++) {
            following.by("presidencia", number, "recordNegotiationRound", Answers.firstRound("2026-03-03"));
        }
        following.by("presidencia", number, "decideNegotiationExit", Answers.exit("CLOSE", "No hay interés."));
        following.by("secretaria", number, "decideNegotiationExit", Answers.exit("NEW_SHEET", "Sí lo hay."));
        following.bothChoose(number, "NEW_SHEET");
        following.by("secretaria", number, "prepareInitiativeSheet", Answers.initiativeSheet());
        following.by("secretaria", number, "prepareProjectSheet", Answers.projectSheet());
        engaged(number);
        for (int round = 1; round <= 3; round++) {
            following.by("secretaria", number, "recordNegotiationRound", Answers.secondRound("2026-03-24"));
            following.by("secretaria", number, "completeChecklist", Answers.but(Answers.checklist(), "q08", "NO"));
        }
        following.bothChoose(number, "REVIEW_DONOR");
        coalition.attach(number, CycleDocuments.DONOR_FORMATS);
        following.by("secretaria", number, "completeDonorForm", Answers.donor());
        following.bothValidate(number);
        following.by("secretaria", number, "prepareInitiativeSheet", Answers.initiativeSheet());
        engaged(number);
        following.by("secretaria", number, "recordNegotiationRound", Answers.secondRound("2026-03-24"));
        following.by("secretaria", number, "completeChecklist", Answers.checklist());
        plenary.decides(number, Outcome.DEFERRED);
        following.bothChoose(number, "RESUBMIT");
        plenary.decides(number, Outcome.REJECTED);
        following.bothChoose(number, "CLOSE");
        turns.note(mailbox, number);
    }

    private void engaged(String number) {
        coalition.attach(number, CycleDocuments.MEETING_MINUTES);
        following.by("secretaria", number, "recordEngagement", Answers.engagement("2026-02-10"));
    }

    private void national() {
        String number = following.withDonor();
        coalition.today(LocalDate.of(2026, 3, 25));
        following.by(
                "secretaria",
                number,
                "prepareInitiativeSheet",
                Answers.but(Answers.initiativeSheet(), "coverage", "NATIONAL"));
        engaged(number);
        following.by("secretaria", number, "recordNegotiationRound", Answers.secondRound("2026-03-24"));
        following.by("secretaria", number, "completeChecklist", Answers.checklist());
        turns.note(mailbox, number);
    }

    /** A report that is late, one outside the calendar that is late, results that are deferred once, and the end. */
    private void reportsAndResults() {
        String number = following.confirmed(plenary);
        Report extra = reports.request(number, "Compras", LocalDate.of(2026, 9, 7));
        transaction.executeWithoutResult(
                status -> events.publishEvent(new ExtraReportRequested(number, extra.number())));
        for (LocalDate day = LocalDate.of(2026, 8, 20);
                day.isBefore(LocalDate.of(2026, 9, 30));
                day = day.plusDays(1)) {
            coalition.today(day);
        }
        following.by("presidencia", number, "contactPartner", contact());
        following.by("presidencia", number, "contactAboutExtraReport", contact());
        handIn(number, extra.number());
        following.by("secretaria", number, "reviewExtraReport", Answers.returned("Falta el detalle.", "2026-10-15"));
        following.by("secretaria", number, "submitExtraReport", Answers.report("2026-09-29"));
        following.by("secretaria", number, "reviewExtraReport", Answers.accepted());
        handIn(number, 1);
        following.by("secretaria", number, "reviewReport", Answers.returned("Falta el detalle.", "2026-10-15"));
        following.reportAccepted(number, LocalDate.of(2026, 9, 29));
        following.by("presidencia", number, "reportToPlenary", Answers.account("Gestiones"));
        following.by(
                "secretaria",
                number,
                "reportToPlenary",
                Answers.but(Answers.but(Answers.account("Seguimiento"), "agrees", "NO"), "reason", "Falta un taller."));
        agree(number);
        plenary.defers(number);
        agree(number);
        plenary.adopts(number);
        following.by("comunicacion", number, "publishResults", Answers.publication());
        for (Report next = reports.next(number).orElseThrow();
                !next.isFinal();
                next = reports.next(number).orElseThrow()) {
            following.reportAccepted(number, next.dueOn());
        }
        following.reportAccepted(number, reports.next(number).orElseThrow().dueOn());
        agree(number);
        plenary.adopts(number);
        following.by("comunicacion", number, "publishResults", Answers.publication());
        turns.note(mailbox, number);
    }

    /** Until both agree to what the other one wrote. */
    private void agree(String number) {
        for (int attempt = 0; attempt < 4; attempt++) {
            for (String organ : ORGANS) {
                if (!coalition.as(organ).tasks(number, "reportToPlenary").isEmpty()) {
                    following.by(organ, number, "reportToPlenary", Answers.account("Gestiones"));
                }
            }
        }
    }

    private void handIn(String number, int report) {
        transaction.executeWithoutResult(status -> events.publishEvent(new ReportHandedIn(number, report)));
    }

    private static Map<String, Object> contact() {
        return Map.of("contactedOn", "2026-09-20", "contact", "Ana Pérez", "answer", "Lo envía mañana.");
    }
}
