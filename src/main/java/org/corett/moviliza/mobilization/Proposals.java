package org.corett.moviliza.mobilization;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corett.moviliza.directory.Donors;
import org.corett.moviliza.plenary.MotionDecided;
import org.corett.moviliza.plenary.MotionKind;
import org.corett.moviliza.plenary.Motions;
import org.corett.moviliza.projects.InitiativeSheet;
import org.corett.moviliza.projects.ProjectOutcomes;
import org.corett.moviliza.projects.Report;
import org.corett.moviliza.projects.Reports;
import org.corett.moviliza.projects.Sheets;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Worded;
import org.springframework.stereotype.Component;

/** What a case puts to the Plenary, and what it hears back. */
@Component
class Proposals {
    private final Motions motions;
    private final PlenaryAnswers answers;
    private final Mobilizations cases;
    private final Donors donors;
    private final Sheets sheets;
    private final Negotiations negotiations;
    private final Reports reports;
    private final OverdueMotions overdue;
    private final List<ProjectOutcomes> outcomes;
    private final CaseWording wording;

    Proposals(
            Motions motions,
            PlenaryAnswers answers,
            Mobilizations cases,
            Donors donors,
            Sheets sheets,
            Negotiations negotiations,
            Reports reports,
            OverdueMotions overdue,
            List<ProjectOutcomes> outcomes,
            CaseWording wording) {
        this.motions = motions;
        this.answers = answers;
        this.cases = cases;
        this.donors = donors;
        this.sheets = sheets;
        this.negotiations = negotiations;
        this.reports = reports;
        this.overdue = overdue;
        this.outcomes = outcomes;
        this.wording = wording;
    }

    /** Asks for the endorsement of the agreed terms and returns the motion's number [gaps 13]. */
    String agreement(String caseNumber) {
        NegotiationRound agreed = negotiations.agreed(caseNumber);
        String lines = agreed.form().lines().stream()
                .map(line -> "- " + line.concept() + ": "
                        + CaseWording.money(agreed.form().money(line.amount())))
                .collect(Collectors.joining("\n"));
        return motions.propose(
                MotionKind.AGREEMENT_ENDORSEMENT,
                caseNumber,
                Worded.of(language -> wording.text("mobilization.motion.agreement", language, project(caseNumber))),
                Worded.of(language -> wording.text(
                        "mobilization.motion.agreementText",
                        language,
                        donor(caseNumber),
                        project(caseNumber),
                        caseNumber,
                        CaseWording.money(agreed.total()),
                        lines,
                        agreed.form().terms())));
    }

    /** Puts both organs' accounts before the Plenary and returns the motion's number [000 Paso 5]. */
    String results(String caseNumber, List<Account> accounts) {
        return motions.propose(
                MotionKind.RESULTS_REPORT,
                caseNumber,
                Worded.of(language -> wording.text("mobilization.motion.results", language, project(caseNumber))),
                accounts(caseNumber, accounts));
    }

    /** Both accounts, which reports came late, and what hirings ended as. */
    Worded accounts(String caseNumber, List<Account> accounts) {
        return Worded.of(language -> Stream.concat(
                        accounts.stream()
                                .sorted(Comparator.comparing(Account::organ))
                                .map(account -> wording.text(
                                        "mobilization.motion.account",
                                        language,
                                        wording.choice(account.organ(), language),
                                        account.actions(),
                                        account.results())),
                        Stream.concat(delays(caseNumber, language), outcomes(caseNumber, language)))
                .collect(Collectors.joining("\n\n")));
    }

    /** What was hired, or not, with the project's money. */
    Stream<String> outcomes(String caseNumber, Language language) {
        return outcomes.stream()
                .flatMap(source -> source.of(caseNumber).stream())
                .map(outcome -> outcome.in(language));
    }

    private Stream<String> delays(String caseNumber, Language language) {
        return reports.calendar(caseNumber).stream()
                .filter(report -> report.daysLate() > 0)
                .map(report -> wording.text(
                        "mobilization.motion.delay",
                        language,
                        String.valueOf(report.number()),
                        CaseWording.day(language, report.dueOn()),
                        CaseWording.day(language, report.acceptedOn()),
                        report.daysLate()));
    }

    /**
     * Tells the next Plenary of a report that has not come, and returns the motion's number [gaps 17]; where one that
     * no session has taken yet tells of it, that one says it anew.
     */
    String overdue(Report report) {
        Worded title = overdueTitle(report);
        Worded text = Worded.of(language -> wording.text(
                "mobilization.motion.overdueText",
                language,
                project(report.caseNumber()),
                report.caseNumber(),
                donor(report.caseNumber()),
                CaseWording.day(language, report.expectedOn())));
        return overdue.of(report)
                .filter(number -> motions.reword(number, title, text))
                .orElseGet(() -> {
                    String number = motions.propose(MotionKind.OVERDUE_REPORT, report.caseNumber(), title, text);
                    overdue.keep(report, number);
                    return number;
                });
    }

    /** The Plenary is not told that a report is missing which has come; that it came late it is. */
    void accepted(Report report) {
        overdue.of(report)
                .ifPresent(number -> motions.reword(
                        number,
                        overdueTitle(report),
                        Worded.of(language -> wording.text(
                                "mobilization.motion.lateText",
                                language,
                                project(report.caseNumber()),
                                report.caseNumber(),
                                donor(report.caseNumber()),
                                CaseWording.day(language, report.dueOn()),
                                CaseWording.day(language, report.acceptedOn()),
                                report.daysLate()))));
    }

    private Worded overdueTitle(Report report) {
        return Worded.of(
                language -> wording.text("mobilization.motion.overdue", language, project(report.caseNumber())));
    }

    /** Keeps what the Plenary decided. */
    void heard(MotionDecided decided) {
        MobilizationCase about = cases.get(decided.subjectCase());
        answers.save(new PlenaryAnswer(
                null,
                about.number(),
                decided.motion(),
                decided.kind(),
                about.negotiation(),
                decided.outcome(),
                decided.session(),
                decided.summary().spanish(),
                decided.summary().english()));
    }

    /** What the Plenary last said of the agreement under negotiation. */
    Optional<PlenaryAnswer> onAgreement(String caseNumber) {
        return answers.findFirstByCaseNumberAndKindAndNegotiationOrderByIdDesc(
                caseNumber,
                MotionKind.AGREEMENT_ENDORSEMENT,
                cases.get(caseNumber).negotiation());
    }

    private String project(String caseNumber) {
        return sheets.initiative(caseNumber)
                .map(InitiativeSheet::form)
                .map(form -> form.projectName())
                .orElse(caseNumber);
    }

    private String donor(String caseNumber) {
        MobilizationCase about = cases.get(caseNumber);
        Long donor = about.donor();
        return donor == null
                ? about.source().sourceName()
                : donors.get(donor).form().donorName();
    }
}
