package org.corett.moviliza.mobilization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.corett.moviliza.casework.JointDecisions;
import org.corett.moviliza.casework.JointDisputes;
import org.corett.moviliza.directory.Donor;
import org.corett.moviliza.directory.DonorForm;
import org.corett.moviliza.directory.Donors;
import org.corett.moviliza.documents.StepDocuments;
import org.corett.moviliza.projects.AgreementForm;
import org.corett.moviliza.projects.Agreements;
import org.corett.moviliza.projects.ChecklistForm;
import org.corett.moviliza.projects.ChecklistPoint;
import org.corett.moviliza.projects.ContributionForm;
import org.corett.moviliza.projects.Coverage;
import org.corett.moviliza.projects.InitiativeSheetForm;
import org.corett.moviliza.projects.ProjectSheetForm;
import org.corett.moviliza.projects.Report;
import org.corett.moviliza.projects.ReportForm;
import org.corett.moviliza.projects.Reports;
import org.corett.moviliza.projects.ReviewForm;
import org.corett.moviliza.projects.Sheets;
import org.corett.moviliza.shared.Completion;
import org.corett.moviliza.shared.EmailAddress;
import org.corett.moviliza.shared.Organ;
import org.corett.moviliza.shared.PossibleDay;
import org.corett.moviliza.shared.Worded;
import org.corett.moviliza.shared.YesNo;
import org.springframework.stereotype.Component;

/** What each form of the cycle does, in the order of the diagram, and what the diagram asks between them. */
@Component
public class MobilizationCycleTasks {
    static final String VALIDATE = "validateDonor";
    static final String EXIT = "decideNegotiationExit";

    private final Mobilizations cases;
    private final Donors donors;
    private final CaseDonors forms;
    private final Sheets sheets;
    private final Engagements engagements;
    private final Dealings dealings;
    private final Negotiations negotiations;
    private final JointDecisions decisions;
    private final JointDisputes disputes;
    private final NegotiationExits exits;
    private final Agreements agreements;
    private final Reports reports;
    private final OwedReports owed;
    private final Results results;
    private final Proposals proposals;
    private final Funding funding;
    private final News news;
    private final StepDocuments documents;
    private final Clock clock;

    MobilizationCycleTasks(
            Mobilizations cases,
            Donors donors,
            CaseDonors forms,
            Sheets sheets,
            Engagements engagements,
            Dealings dealings,
            Negotiations negotiations,
            JointDecisions decisions,
            JointDisputes disputes,
            NegotiationExits exits,
            Agreements agreements,
            Reports reports,
            OwedReports owed,
            Results results,
            Proposals proposals,
            Funding funding,
            News news,
            StepDocuments documents,
            Clock clock) {
        this.cases = cases;
        this.donors = donors;
        this.forms = forms;
        this.sheets = sheets;
        this.engagements = engagements;
        this.dealings = dealings;
        this.negotiations = negotiations;
        this.decisions = decisions;
        this.disputes = disputes;
        this.exits = exits;
        this.agreements = agreements;
        this.reports = reports;
        this.owed = owed;
        this.results = results;
        this.proposals = proposals;
        this.funding = funding;
        this.news = news;
        this.documents = documents;
        this.clock = clock;
    }

    public Map<String, Object> reportSource(Completion by, SourceForm form) {
        MobilizationCase opened = cases.open(form, by.person());
        news.sourceReported(opened);
        return Map.of("number", opened.number());
    }

    public void completeDonorForm(Completion by, DonorForm form) {
        MobilizationCase about = cases.get(by.caseNumber());
        cases.setDonor(about.number(), donors.propose(about.donor(), form));
        forms.filledInAnew(about.number());
        if (form.hasOwnFormats().yes()) {
            documents.require(by, CycleDocuments.DONOR_FORMATS);
        }
    }

    public Map<String, Object> validateDonor(Completion by, OpinionForm form) {
        form.check();
        boolean valid = decisions
                .decide(by, VALIDATE, form.valid().name(), form.reason())
                .filter(YesNo.YES.name()::equals)
                .isPresent();
        if (valid) {
            Donor donor = donors.activate(donorOf(by.caseNumber()));
            cases.setDonor(by.caseNumber(), donor.number());
            forms.keep(by.caseNumber(), donor.number());
            cases.setDonorEmail(
                    by.caseNumber(), donor.email().map(EmailAddress::value).orElse(null));
            dealings.begin(cases.get(by.caseNumber()), donor.number());
            cases.moveTo(by.caseNumber(), Step.ENGAGE);
            news.donorEntered(by.caseNumber(), donor);
        }
        return Map.of("donorValid", valid);
    }

    /** Whether another sheet follows is what the directory says now, for the mail and the process alike. */
    public Map<String, Object> prepareInitiativeSheet(Completion by, InitiativeSheetForm form) {
        sheets.keep(by.caseNumber(), form, by.person());
        boolean hasOwnFormats =
                donors.get(donorOf(by.caseNumber())).form().hasOwnFormats().yes();
        if (hasOwnFormats) {
            news.sheetReady(by.caseNumber());
        }
        return Map.of("hasOwnFormats", hasOwnFormats);
    }

    public void prepareProjectSheet(Completion by, ProjectSheetForm form) {
        sheets.keep(by.caseNumber(), form, by.person());
        news.sheetReady(by.caseNumber());
    }

    public void recordEngagement(Completion by, EngagementForm form) {
        form.check(today());
        PossibleDay.notBefore(PossibleDay.earliestOf(cases.get(by.caseNumber()).reportedOn()), "heldOn", form.heldOn());
        documents.require(by, CycleDocuments.MEETING_MINUTES);
        engagements.save(
                new Engagement(null, by.caseNumber(), cases.get(by.caseNumber()).negotiation(), form, by.person()));
        cases.moveTo(by.caseNumber(), Step.NEGOTIATE);
        news.engaged(by.caseNumber(), form);
    }

    public Map<String, Object> recordNegotiationRound(Completion by, RoundForm form) {
        NegotiationRound round = negotiations.keep(by.caseNumber(), form, by.person());
        news.roundRecorded(round);
        return Map.of("negotiation", negotiations.after(round));
    }

    public Map<String, Object> completeChecklist(Completion by, ChecklistForm form) {
        sheets.keep(by.caseNumber(), form, by.person());
        cases.setConsultants(by.caseNumber(), form.consultants());
        boolean roundsLeft = negotiations.roundsLeft(by.caseNumber());
        List<ChecklistPoint> blocking = sheets.blocking(by.caseNumber());
        if (blocking.isEmpty()) {
            news.checklistCompleted(by.caseNumber());
        } else {
            news.checklistBlocks(by.caseNumber(), blocking, roundsLeft);
        }
        return Map.of(
                "roundsLeft", roundsLeft,
                "q01", form.q01(),
                "q02", form.q02(),
                "q03", form.q03(),
                "q08", form.q08(),
                "q09", form.q09(),
                "endorsementNeeded", agreements.needsEndorsement(coverageOf(by.caseNumber())));
    }

    /** Puts the agreed terms to the Plenary and returns the motion's number. */
    public String submitAgreement(String caseNumber) {
        String motion = proposals.agreement(caseNumber);
        news.agreementSubmitted(caseNumber, motion);
        return motion;
    }

    /** Tells the countries of an agreement that needs no endorsement. */
    public void announceNationalAgreement(String caseNumber) {
        news.nationalAgreement(caseNumber);
    }

    public Map<String, Object> decideNegotiationExit(Completion by, ExitForm form) {
        return Map.of("negotiationExit", exits.decide(by, form));
    }

    public void signAgreement(Completion by, AgreementForm form) {
        NegotiationRound agreed = negotiations.agreed(by.caseNumber());
        PossibleDay.notBefore(
                PossibleDay.earliestOf(cases.get(by.caseNumber()).reportedOn()), "signedOn", form.signedOn());
        news.signed(agreements.sign(by.caseNumber(), coverageOf(by.caseNumber()), agreed.total(), form, by.person()));
        documents.require(by, CycleDocuments.SIGNED_AGREEMENT);
    }

    public void confirmContribution(Completion by, ContributionForm form) {
        var contribution = agreements.confirm(by.caseNumber(), form, by.person());
        cases.moveTo(by.caseNumber(), Step.MANAGE_AND_REPORT);
        news.contributionConfirmed(contribution);
        funding.confirmed(by.caseNumber());
    }

    /** The moment from which the next report can be worked on, in ISO 8601. */
    public String nextReportOpens(String caseNumber) {
        return reports.opensOn(expected(caseNumber))
                .atStartOfDay(clock.getZone())
                .toOffsetDateTime()
                .toString();
    }

    /** The day until which the next report is expected. */
    public LocalDate reportDue(String caseNumber) {
        return expected(caseNumber).expectedOn();
    }

    /** The number of the next report. */
    public String expectedReport(String caseNumber) {
        return String.valueOf(expected(caseNumber).number());
    }

    public void submitReport(Completion by, ReportForm form) {
        owed.enter(expected(by.caseNumber()), form, by.person());
    }

    public void remindFirst(String caseNumber) {
        remindFirst(caseNumber, expectedReport(caseNumber));
    }

    /** Reminds of a report by its number, as it is done of the next one of the calendar. */
    public void remindFirst(String caseNumber, String report) {
        owed.remind(
                numbered(caseNumber, report),
                settings().firstReminder(),
                settings().secondReminder());
    }

    public void remindAgain(String caseNumber) {
        remindAgain(caseNumber, expectedReport(caseNumber));
    }

    public void remindAgain(String caseNumber, String report) {
        owed.remind(
                numbered(caseNumber, report),
                settings().secondReminder(),
                settings().overdue());
    }

    public void tellOverdue(String caseNumber) {
        tellOverdue(caseNumber, expectedReport(caseNumber));
    }

    public void tellOverdue(String caseNumber, String report) {
        news.reportOverdue(numbered(caseNumber, report));
    }

    public void askForContact(String caseNumber) {
        askForContact(caseNumber, expectedReport(caseNumber));
    }

    public void askForContact(String caseNumber, String report) {
        news.partnerToContact(numbered(caseNumber, report));
    }

    public void contactPartner(Completion by, ContactForm form) {
        owed.contacted(expected(by.caseNumber()), form, by.person());
    }

    /** Puts an overdue report before the next Plenary; the project goes on [gaps 17]. */
    public void putOverdueOnAgenda(String caseNumber) {
        putOverdueOnAgenda(caseNumber, expectedReport(caseNumber));
    }

    public void putOverdueOnAgenda(String caseNumber, String report) {
        Report late = numbered(caseNumber, report);
        news.overdueOnAgenda(late, proposals.overdue(late));
    }

    public Map<String, Object> reviewReport(Completion by, ReviewForm form) {
        Report report = owed.review(expected(by.caseNumber()), form);
        if (!form.accepts()) {
            return Map.of("reportAccepted", false);
        }
        if (report.isFinal()) {
            cases.moveTo(by.caseNumber(), Step.COMMUNICATE_RESULTS);
        }
        return Map.of(
                "reportAccepted",
                true,
                "reportNumber",
                String.valueOf(report.number()),
                "resultsDue",
                results.followFrom(report),
                "moreReports",
                !report.isFinal());
    }

    public Map<String, Object> reportToPlenary(Completion by, AccountForm form) {
        form.check();
        cases.lock(by.caseNumber());
        boolean disputed = results.keep(by, form).disagrees();
        boolean agreed = results.agreed(by.caseNumber(), by.requiredItem());
        if (disputed) {
            disputes.disagreed(by, "reportToPlenary");
        } else if (agreed) {
            disputes.settled(by.caseNumber(), "reportToPlenary", by.item());
        }
        return Map.of("resultsAgreed", agreed);
    }

    /** The groups of the organs that have to write, or to read what the other one wrote. */
    public List<String> organsToReport(String caseNumber, String report) {
        return results.toAsk(caseNumber, report).stream().map(Organ::group).toList();
    }

    /** Puts both accounts to the Plenary and returns the motion's number. */
    public String submitResults(String caseNumber, String report) {
        String motion = proposals.results(caseNumber, results.standing(caseNumber, report));
        results.markSubmitted(caseNumber, report);
        news.resultsSubmitted(caseNumber, motion);
        return motion;
    }

    /** The Plenary has taken the report: every country reads it, with the delays. */
    public void tellResults(String caseNumber, String report) {
        news.resultsReported(caseNumber, proposals.accounts(caseNumber, results.latest(caseNumber, report)));
    }

    public void publishResults(Completion by, PublicationForm form) {
        results.publish(by, form);
        news.resultsPublished(by.caseNumber(), form.links());
        if (results.complete(by.caseNumber())) {
            dealings.end(cases.get(by.caseNumber()), Dealings.DONE, Worded.asWritten(""), today());
            cases.finish(by.caseNumber());
            news.finished(by.caseNumber());
        }
    }

    private long donorOf(String caseNumber) {
        Long donor = cases.get(caseNumber).donor();
        if (donor == null) {
            throw new NoSuchElementException("no donor in " + caseNumber);
        }
        return donor;
    }

    private Coverage coverageOf(String caseNumber) {
        return sheets.initiative(caseNumber)
                .orElseThrow(() -> new NoSuchElementException("no sheet in " + caseNumber))
                .form()
                .coverage();
    }

    /** The day until which a report outside the calendar is expected. */
    public LocalDate extraReportDue(String caseNumber, String report) {
        return numbered(caseNumber, report).expectedOn();
    }

    public void submitExtraReport(Completion by, ReportForm form) {
        owed.enter(numbered(by.caseNumber(), by.requiredItem()), form, by.person());
    }

    public void contactAboutExtraReport(Completion by, ContactForm form) {
        owed.contacted(numbered(by.caseNumber(), by.requiredItem()), form, by.person());
    }

    public Map<String, Object> reviewExtraReport(Completion by, ReviewForm form) {
        owed.review(numbered(by.caseNumber(), by.requiredItem()), form);
        return Map.of("extraAccepted", form.accepts());
    }

    private Report numbered(String caseNumber, String report) {
        return reports.get(caseNumber, Integer.parseInt(report));
    }

    private Report expected(String caseNumber) {
        return reports.expected(caseNumber);
    }

    private Reports.Escalation settings() {
        return reports.settings().escalation();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
