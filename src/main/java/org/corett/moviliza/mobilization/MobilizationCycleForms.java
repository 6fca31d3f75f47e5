package org.corett.moviliza.mobilization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.corett.moviliza.documents.StepDocuments;
import org.corett.moviliza.projects.Agreements;
import org.corett.moviliza.projects.InitiativeSheetForm;
import org.corett.moviliza.projects.Report;
import org.corett.moviliza.projects.ReportLine;
import org.corett.moviliza.projects.Reports;
import org.corett.moviliza.projects.Sheets;
import org.corett.moviliza.shared.Fact;
import org.corett.moviliza.shared.Money;
import org.corett.moviliza.shared.Organ;
import org.corett.moviliza.shared.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each form of the cycle shows before it is filled in: the case, what came before, and values to start from. */
@Component
public class MobilizationCycleForms {
    private final CaseFacts facts;
    private final Mobilizations cases;
    private final CaseDonors donors;
    private final Sheets sheets;
    private final Negotiations negotiations;
    private final EarlierWords said;
    private final Agreements agreements;
    private final Reports reports;
    private final Results results;
    private final CaseWording wording;
    private final StepDocuments documents;

    MobilizationCycleForms(
            CaseFacts facts,
            Mobilizations cases,
            CaseDonors donors,
            Sheets sheets,
            Negotiations negotiations,
            EarlierWords said,
            Agreements agreements,
            Reports reports,
            Results results,
            CaseWording wording,
            StepDocuments documents) {
        this.facts = facts;
        this.cases = cases;
        this.donors = donors;
        this.sheets = sheets;
        this.negotiations = negotiations;
        this.said = said;
        this.agreements = agreements;
        this.reports = reports;
        this.results = results;
        this.wording = wording;
        this.documents = documents;
    }

    public List<Fact> caseFacts(Reading reading) {
        return reading.caseNumber().isEmpty()
                ? List.of()
                : facts.of(
                        reading.caseNumber(), reading.language(), Organ.groups().contains(reading.onBehalfOf()));
    }

    public Map<String, Object> completeDonorForm(Reading reading) {
        Map<String, Object> shown = new HashMap<>();
        MobilizationCase about = cases.get(reading.caseNumber());
        boolean another = donors.formerStands(about);
        List<Fact> tip = new ArrayList<>(facts.tip(reading.caseNumber(), reading.language()));
        if (another) {
            tip.add(wording.fact(
                    "formerDonor", wording.text("mobilization.donor.former", reading.language()), reading.language()));
            tip.addAll(facts.donor(reading.caseNumber(), reading.language()));
        }
        shown.put("tip", tip);
        shown.put("opinions", said.opinions(reading, MobilizationCycleTasks.VALIDATE));
        shown.putAll(documents.shown(reading, CycleDocuments.DONOR_FORMATS));
        // Of a former donor nothing stands in the form: a word left over would become the next one's.
        donors.form(about).filter(form -> !another).ifPresentOrElse(form -> shown.putAll(FormValues.of(form)), () -> {
            shown.put("donorName", another ? "" : about.source().sourceName());
            shown.put(
                    "contactEmail",
                    another ? "" : Objects.requireNonNullElse(about.source().contactEmail(), ""));
        });
        return shown;
    }

    public Map<String, Object> validateDonor(Reading reading) {
        return Map.of(
                "donorFacts", facts.donorToValidate(reading.caseNumber(), reading.language()),
                "documentsAddress", StepDocuments.address(reading.caseNumber()),
                "opinions", said.opinions(reading, MobilizationCycleTasks.VALIDATE));
    }

    public @Nullable InitiativeSheetForm prepareInitiativeSheet(Reading reading) {
        return sheets.initiative(reading.caseNumber())
                .map(sheet -> sheet.form())
                .orElse(null);
    }

    public Map<String, Object> prepareProjectSheet(Reading reading) {
        Map<String, Object> shown = new HashMap<>(sheetFacts(reading));
        sheets.initiative(reading.caseNumber()).ifPresent(sheet -> {
            shown.put("projectName", sheet.form().projectName());
            shown.put("beneficiaries", sheet.form().beneficiaries());
            shown.put("estimatedCost", sheet.form().amount());
        });
        sheets.project(reading.caseNumber()).ifPresent(sheet -> shown.putAll(FormValues.of(sheet.form())));
        return shown;
    }

    public Map<String, Object> recordEngagement(Reading reading) {
        Map<String, Object> shown = new HashMap<>(sheetFacts(reading));
        shown.putAll(documents.shown(reading, CycleDocuments.MEETING_MINUTES));
        return shown;
    }

    public Map<String, Object> recordNegotiationRound(Reading reading) {
        List<Fact> round = new ArrayList<>(List.of(wording.fact("round", said.round(reading), reading.language())));
        round.addAll(said.blocked(reading));
        return Map.of("currency", Money.DEFAULT_CURRENCY, "roundFacts", round, "earlierRounds", said.rounds(reading));
    }

    public Map<String, Object> completeChecklist(Reading reading) {
        Map<String, Object> shown = new HashMap<>(sheetFacts(reading));
        shown.put("earlierRounds", said.rounds(reading));
        return shown;
    }

    public Map<String, Object> decideNegotiationExit(Reading reading) {
        return Map.of(
                "why", said.why(reading),
                "earlierRounds", said.rounds(reading),
                "opinions", said.opinions(reading, MobilizationCycleTasks.EXIT));
    }

    public Map<String, Object> signAgreement(Reading reading) {
        NegotiationRound agreed = negotiations.agreed(reading.caseNumber());
        var usual = reports.settings();
        Map<String, Object> shown = new HashMap<>(documents.shown(reading, CycleDocuments.SIGNED_AGREEMENT));
        shown.putAll(Map.of(
                "agreedLines",
                        agreed.form().lines().stream()
                                .map(line -> Map.of(
                                        "concept",
                                        line.concept(),
                                        "amount",
                                        CaseWording.money(agreed.form().money(line.amount()))))
                                .toList(),
                "amount", agreed.form().totalOffered(),
                "progressMonths", usual.progressMonths(),
                "financialMonths", usual.financialMonths(),
                "finalDays", usual.finalDays()));
        return shown;
    }

    public Map<String, Object> confirmContribution(Reading reading) {
        List<Map<String, String>> calendar = reports.calendar(reading.caseNumber()).stream()
                .map(report -> Map.of(
                        "number", String.valueOf(report.number()),
                        "kinds", wording.choices(report.kinds(), reading.language()),
                        "dueOn", CaseWording.day(reading.language(), report.dueOn())))
                .toList();
        return Map.of(
                "documentsAddress",
                StepDocuments.address(reading.caseNumber()),
                "calendar",
                calendar,
                "amount",
                agreements.of(reading.caseNumber()).form().amount());
    }

    public Map<String, Object> submitReport(Reading reading) {
        return awaited(reading, reports.expected(reading.caseNumber()));
    }

    public Map<String, Object> submitExtraReport(Reading reading) {
        return awaited(reading, extra(reading));
    }

    private Report extra(Reading reading) {
        return reports.get(reading.caseNumber(), Integer.parseInt(reading.requiredItem()));
    }

    private Map<String, Object> awaited(Reading reading, Report report) {
        Map<String, Object> shown = new HashMap<>();
        shown.put(
                "reportFacts", facts.report(reading.caseNumber(), String.valueOf(report.number()), reading.language()));
        reports.submission(report)
                .ifPresentOrElse(
                        last -> {
                            shown.put("narrative", last.form().narrative());
                            shown.put("reference", last.form().reference());
                            shown.put("lines", last.form().lines());
                        },
                        () -> shown.put("lines", agreedConcepts(reading.caseNumber())));
        return shown;
    }

    public Map<String, Object> contactPartner(Reading reading) {
        return Map.of("reportFacts", facts.report(reading.caseNumber(), "", reading.language()));
    }

    public Map<String, Object> contactAboutExtraReport(Reading reading) {
        return Map.of("reportFacts", facts.report(reading.caseNumber(), reading.requiredItem(), reading.language()));
    }

    public Map<String, Object> reviewReport(Reading reading) {
        return received(reading, reports.expected(reading.caseNumber()));
    }

    public Map<String, Object> reviewExtraReport(Reading reading) {
        return received(reading, extra(reading));
    }

    private Map<String, Object> received(Reading reading, Report report) {
        List<ReportLine> lines =
                reports.submission(report).map(last -> last.form().lines()).orElse(List.of());
        String currency = agreements.of(reading.caseNumber()).currency().name();
        return Map.of(
                "reportFacts", facts.report(reading.caseNumber(), String.valueOf(report.number()), reading.language()),
                "spentLines",
                        lines.stream()
                                .map(line -> Map.of(
                                        "concept",
                                        line.concept(),
                                        "amount",
                                        CaseWording.money(new Money(line.amount(), currency))))
                                .toList());
    }

    public Map<String, Object> reportToPlenary(Reading reading) {
        Map<String, Object> shown = new HashMap<>();
        List<Fact> report =
                new ArrayList<>(facts.report(reading.caseNumber(), reading.requiredItem(), reading.language()));
        said.outcomes(reading)
                .forEach(outcome -> report.add(wording.fact("toldByItself", outcome, reading.language())));
        shown.put("reportFacts", report);
        shown.put("accounts", said.accounts(reading));
        shown.put(
                "otherWritten",
                results.standing(reading.caseNumber(), reading.requiredItem()).stream()
                        .anyMatch(other -> !other.organ().group().equals(reading.onBehalfOf())));
        results.latest(reading.caseNumber(), reading.requiredItem()).stream()
                .filter(own -> own.organ().group().equals(reading.onBehalfOf()))
                .forEach(own -> {
                    shown.put("actions", own.actions());
                    shown.put("results", own.results());
                });
        return shown;
    }

    public Map<String, Object> publishResults(Reading reading) {
        return Map.of("accounts", said.accounts(reading));
    }

    private Map<String, Object> sheetFacts(Reading reading) {
        return Map.of("sheetFacts", facts.sheet(reading.caseNumber(), reading.language()));
    }

    private List<Map<String, Object>> agreedConcepts(String caseNumber) {
        return negotiations.agreed(caseNumber).form().lines().stream()
                .map(line -> Map.<String, Object>of("concept", line.concept()))
                .toList();
    }
}
