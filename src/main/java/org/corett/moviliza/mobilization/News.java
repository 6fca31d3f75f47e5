package org.corett.moviliza.mobilization;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corett.moviliza.directory.Donor;
import org.corett.moviliza.directory.Donors;
import org.corett.moviliza.identity.Group;
import org.corett.moviliza.projects.Agreement;
import org.corett.moviliza.projects.ChecklistPoint;
import org.corett.moviliza.projects.Contribution;
import org.corett.moviliza.projects.Report;
import org.corett.moviliza.projects.Reports;
import org.corett.moviliza.projects.Sheets;
import org.corett.moviliza.reporting.ReportLetters;
import org.corett.moviliza.shared.CleanText;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Notice;
import org.corett.moviliza.shared.Worded;
import org.corett.moviliza.shared.Written;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who hears what of a case by mail, beyond the tasks themselves. */
@Component
class News {
    private static final Set<String> BOTH_ORGANS = Set.of(Group.PRESIDENCY, Group.TECHNICAL_SECRETARIAT);
    private static final Set<String> ALL_COUNTRIES =
            Arrays.stream(CountryCode.values()).map(CountryCode::group).collect(Collectors.toUnmodifiableSet());

    private final ApplicationEventPublisher events;
    private final Mobilizations cases;
    private final Donors donors;
    private final Sheets sheets;
    private final Reports reports;
    private final ReportLetters letters;
    private final CaseWording wording;

    News(
            ApplicationEventPublisher events,
            Mobilizations cases,
            Donors donors,
            Sheets sheets,
            Reports reports,
            ReportLetters letters,
            CaseWording wording) {
        this.events = events;
        this.cases = cases;
        this.donors = donors;
        this.sheets = sheets;
        this.reports = reports;
        this.letters = letters;
        this.wording = wording;
    }

    void sourceReported(MobilizationCase opened) {
        String source = CleanText.line(opened.source().sourceName());
        tell("mobilization.sourceReceived", opened.number(), Set.of(opened.reportedFor()), source);
        tell("mobilization.newSource", opened.number(), Set.of(Group.PRESIDENCY), source);
    }

    void donorEntered(String caseNumber, Donor donor) {
        tell("mobilization.newDonor", caseNumber, ALL_COUNTRIES, donor.form().donorName(), donor.reviewOn());
    }

    /** The Presidency hears that the sheet is ready; the donor is invited to talk about it. */
    void sheetReady(String caseNumber) {
        tell("mobilization.sheetReady", caseNumber, Set.of(Group.PRESIDENCY), project(caseNumber));
        tellDonor("mobilization.invitation", caseNumber, Set.of(), project(caseNumber));
    }

    void engaged(String caseNumber, EngagementForm meeting) {
        tell("mobilization.engagementRecorded", caseNumber, BOTH_ORGANS, meeting.heldOn());
    }

    void roundRecorded(NegotiationRound round) {
        tell(
                round.form().agreed().yes() ? "mobilization.termsAgreed" : "mobilization.roundRecorded",
                round.caseNumber(),
                BOTH_ORGANS,
                String.valueOf(round.round()),
                CaseWording.money(round.total()));
    }

    /** The list is met, whatever else was answered with No; of one that is not {@link #checklistBlocks} tells. */
    void checklistCompleted(String caseNumber, List<ChecklistPoint> noted) {
        tell(
                "mobilization.checklistCompleted",
                caseNumber,
                Set.of(Group.PRESIDENCY),
                project(caseNumber),
                Worded.of(language -> noted.isEmpty()
                        ? wording.text("mobilization.checklist.noneNoted", language)
                        : wording.text("mobilization.checklist.noted", language, wording.questions(noted, language))));
    }

    /** Which questions keep the project from the agreement, with their comments, and what follows. */
    void checklistBlocks(String caseNumber, List<ChecklistPoint> blocking, boolean roundsLeft) {
        tell(
                roundsLeft ? "mobilization.checklistBlocks" : "mobilization.checklistBlocksForGood",
                caseNumber,
                BOTH_ORGANS,
                project(caseNumber),
                Worded.of(language -> wording.questions(blocking, language)));
    }

    void nationalAgreement(String caseNumber) {
        tell("mobilization.nationalAgreement", caseNumber, ALL_COUNTRIES, project(caseNumber), donorName(caseNumber));
    }

    /** The case goes on without what was negotiated: countries are asked for sources, and the donor is thanked. */
    void goesBack(String caseNumber, Exit exit, Worded reasons) {
        Set<String> groups = new HashSet<>(ALL_COUNTRIES);
        groups.addAll(BOTH_ORGANS);
        tell(
                "mobilization.sourcesAsked",
                caseNumber,
                groups,
                project(caseNumber),
                donorName(caseNumber),
                Worded.of(language -> wording.choice(exit, language)),
                reasons);
        thankDonor(exit == Exit.NEW_SHEET ? "mobilization.newSheetToCome" : "mobilization.donorThanked", caseNumber);
    }

    private void thankDonor(String code, String caseNumber) {
        if (cases.get(caseNumber).donorEmail() != null) {
            tellDonor(code, caseNumber, Set.of(), donorName(caseNumber), project(caseNumber));
        }
    }

    void closed(String caseNumber, Worded reason) {
        Set<String> groups = new HashSet<>(BOTH_ORGANS);
        groups.add(cases.get(caseNumber).reportedFor());
        tell("mobilization.closed", caseNumber, groups, reason);
        thankDonor("mobilization.donorThanked", caseNumber);
    }

    /** Its case was taken out: nobody waits for it, and whoever administers the money hands in no more reports. */
    void removed(String caseNumber, boolean reportsAwaited) {
        Set<String> groups = new HashSet<>(BOTH_ORGANS);
        groups.add(cases.get(caseNumber).reportedFor());
        tell("mobilization.removed", caseNumber, groups, project(caseNumber));
        if (reportsAwaited) {
            tellDonor("mobilization.reportsDropped", caseNumber, Set.of(), project(caseNumber));
        }
    }

    void signed(Agreement agreement) {
        String caseNumber = agreement.caseNumber();
        String amount = CaseWording.money(agreement.money());
        LocalDate from = agreement.form().termFrom();
        LocalDate to = agreement.form().termTo();
        tellDonor("mobilization.agreementSigned", caseNumber, ALL_COUNTRIES, project(caseNumber), amount, from, to);
        tell(
                "mobilization.pressMaterialDue",
                caseNumber,
                Set.of(Group.COMMUNICATION_COMMITTEE),
                project(caseNumber),
                donorName(caseNumber),
                amount);
    }

    /** The acknowledgement, with the calendar of reports, and a copy to both organs [000 Paso 4]. */
    void contributionConfirmed(Contribution contribution) {
        String caseNumber = contribution.caseNumber();
        tellDonor(
                "mobilization.acknowledgement",
                caseNumber,
                BOTH_ORGANS,
                donorName(caseNumber),
                CaseWording.money(contribution.money()),
                project(caseNumber),
                Worded.of(language -> calendar(caseNumber, language)));
    }

    private String calendar(String caseNumber, Language language) {
        return reports.calendar(caseNumber).stream()
                .map(report ->
                        "- " + Written.day(language, report.dueOn()) + ": " + wording.choices(report.kinds(), language))
                .collect(Collectors.joining("\n"));
    }

    /** With the link by which it is handed in; the Secretariat reads that it was sent, without the link. */
    void remindedOfReport(Report report) {
        tellAdministrator("mobilization.reportReminder", report, about(report));
        tellUrgently("mobilization.reportReminded", report, Set.of(Group.TECHNICAL_SECRETARIAT));
    }

    void reportOverdue(Report report) {
        tellAdministrator("mobilization.reportOverdue", report, about(report));
        tellUrgently("mobilization.reportOverdueCopy", report, BOTH_ORGANS);
    }

    /** The agreed terms wait for a session, which the Presidency convenes. */
    void agreementSubmitted(String caseNumber, String motion) {
        tell("mobilization.agreementSubmitted", caseNumber, BOTH_ORGANS, project(caseNumber), motion);
    }

    void resultsSubmitted(String caseNumber, String motion) {
        tell("mobilization.resultsSubmitted", caseNumber, BOTH_ORGANS, project(caseNumber), motion);
    }

    /** Every report is accepted and its results are published: whoever began it hears of the end, and the donor. */
    void finished(String caseNumber) {
        Set<String> groups = new HashSet<>(BOTH_ORGANS);
        groups.add(cases.get(caseNumber).reportedFor());
        tellDonor("mobilization.finished", caseNumber, groups, project(caseNumber), donorName(caseNumber));
    }

    /** The Presidency gets the task itself. */
    void partnerToContact(Report report) {
        tellUrgently("mobilization.partnerToContact", report, Set.of(Group.TECHNICAL_SECRETARIAT));
    }

    void partnerContacted(Report report, ContactForm contact) {
        tell(
                "mobilization.partnerContacted",
                report.caseNumber(),
                Set.of(Group.TECHNICAL_SECRETARIAT),
                contact.contactedOn(),
                contact.answer());
    }

    void overdueOnAgenda(Report report, String motion) {
        tell(
                "mobilization.overdueOnAgenda",
                report.caseNumber(),
                BOTH_ORGANS,
                project(report.caseNumber()),
                report.expectedOn(),
                motion);
    }

    void reportReceived(Report report) {
        tellDonor(
                "mobilization.reportReceived",
                report.caseNumber(),
                Set.of(),
                project(report.caseNumber()),
                report.dueOn());
    }

    void extraReportRequested(Report report) {
        Object[] about = {
            project(report.caseNumber()), Objects.requireNonNullElse(report.subject(), ""), report.expectedOn()
        };
        tellAdministrator("mobilization.extraReport", report, about);
        tell(
                "mobilization.extraReportCopy",
                report.caseNumber(),
                Set.of(Group.PRESIDENCY),
                Stream.concat(Arrays.stream(about), Stream.of(written(report))).toArray());
    }

    void reportMoved(Report report, String reason) {
        tellAdministrator(
                "mobilization.reportMoved", report, project(report.caseNumber()), report.expectedOn(), reason);
    }

    void reportReturned(Report report, String reason) {
        tellAdministrator("mobilization.reportReturned", report, report.dueOn(), reason, report.expectedOn());
    }

    /** What the Plenary was told, once it has taken it. */
    void resultsReported(String caseNumber, Worded report) {
        tell("mobilization.resultsReported", caseNumber, ALL_COUNTRIES, project(caseNumber), report);
    }

    private Object[] about(Report report) {
        return new Object[] {
            project(report.caseNumber()),
            Worded.of(language -> wording.choices(report.kinds(), language)),
            report.expectedOn()
        };
    }

    /** Nobody where no address is known: then the Secretariat hears of it alone. */
    private void tellAdministrator(String code, Report report, Object... arguments) {
        String email = cases.get(report.caseNumber()).donorEmail();
        if (email != null) {
            letters.send(code, report, email, List.of(arguments));
        }
    }

    void reportAccepted(Report report) {
        tellDonor("mobilization.reportAccepted", report.caseNumber(), Set.of(Group.PRESIDENCY), report.dueOn());
    }

    void resultsPublished(String caseNumber, String links) {
        tell("mobilization.resultsPublished", caseNumber, ALL_COUNTRIES, project(caseNumber), links);
    }

    private List<Object> arguments(Report report) {
        return Stream.concat(Arrays.stream(about(report)), Stream.of(written(report)))
                .toList();
    }

    /** Whether who administers the resources could be told, and where: both organs read no more than what was done. */
    private Worded written(Report report) {
        return wording.writtenTo(cases.get(report.caseNumber()).donorEmail());
    }

    private void tell(String code, String caseNumber, Set<String> groups, Object... arguments) {
        events.publishEvent(new Notice(code, caseNumber, groups, Set.of(), List.of(arguments)));
    }

    /** Whatever the readers prefer otherwise: a report is late, or about to be. Who can hand it in is led there. */
    private void tellUrgently(String code, Report report, Set<String> groups) {
        events.publishEvent(new Notice(code, report.caseNumber(), groups, Set.of(), arguments(report))
                .about(report.extra() ? "submitExtraReport" : "submitReport")
                .urgently());
    }

    /** To the donor's address as validated for this case, where there is one, and to these groups. */
    private void tellDonor(String code, String caseNumber, Set<String> groups, Object... arguments) {
        String email = cases.get(caseNumber).donorEmail();
        Set<String> addresses = email == null ? Set.of() : Set.of(email);
        events.publishEvent(new Notice(code, caseNumber, groups, addresses, List.of(arguments)));
    }

    private String project(String caseNumber) {
        return sheets.initiative(caseNumber)
                .map(sheet -> CleanText.line(sheet.form().projectName()))
                .orElse(caseNumber);
    }

    private String donorName(String caseNumber) {
        Long donor = cases.get(caseNumber).donor();
        return donor == null ? "" : CleanText.line(donors.get(donor).form().donorName());
    }
}
