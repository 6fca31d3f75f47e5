package org.corett.moviliza.mobilization;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.corett.moviliza.casework.AnsweredForms;
import org.corett.moviliza.casework.CaseChange;
import org.corett.moviliza.casework.CaseChanges;
import org.corett.moviliza.casework.CaseSection;
import org.corett.moviliza.casework.CaseSection.Field;
import org.corett.moviliza.casework.CaseSection.Table;
import org.corett.moviliza.casework.CaseSection.Value;
import org.corett.moviliza.casework.CaseSections;
import org.corett.moviliza.casework.GroupNames;
import org.corett.moviliza.casework.JointDecision;
import org.corett.moviliza.casework.JointDecisions;
import org.corett.moviliza.engine.FormCatalog;
import org.corett.moviliza.identity.Reader;
import org.corett.moviliza.projects.Agreements;
import org.corett.moviliza.projects.Checklist;
import org.corett.moviliza.projects.InitiativeSheet;
import org.corett.moviliza.projects.ProjectSheet;
import org.corett.moviliza.projects.Report;
import org.corett.moviliza.projects.Reports;
import org.corett.moviliza.projects.Sheets;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Money;
import org.corett.moviliza.shared.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A cycle's data, step by step, and how its sheets changed. */
@Component
@Order(10)
class CycleSections implements CaseSections, CaseChanges {
    private static final String INITIATIVE = "prepare-initiative-sheet";
    private static final String PROJECT = "prepare-project-sheet";
    private static final String CHECKLIST = "complete-checklist";
    private static final String SIGNED = "sign-agreement";
    private static final String CONFIRMED = "confirm-contribution";

    private final Mobilizations cases;
    private final CaseDonors donors;
    private final Sheets sheets;
    private final Engagements engagements;
    private final Dealings dealings;
    private final NegotiationRounds rounds;
    private final PlenaryAnswers answers;
    private final Agreements agreements;
    private final Reports reports;
    private final Accounts accounts;
    private final Publications publications;
    private final JointDecisions decisions;
    private final AnsweredForms answered;
    private final FormCatalog forms;
    private final GroupNames names;
    private final CaseWording wording;

    CycleSections(
            Mobilizations cases,
            CaseDonors donors,
            Sheets sheets,
            Engagements engagements,
            Dealings dealings,
            NegotiationRounds rounds,
            PlenaryAnswers answers,
            Agreements agreements,
            Reports reports,
            Accounts accounts,
            Publications publications,
            JointDecisions decisions,
            AnsweredForms answered,
            FormCatalog forms,
            GroupNames names,
            CaseWording wording) {
        this.cases = cases;
        this.donors = donors;
        this.sheets = sheets;
        this.engagements = engagements;
        this.dealings = dealings;
        this.rounds = rounds;
        this.answers = answers;
        this.agreements = agreements;
        this.reports = reports;
        this.accounts = accounts;
        this.publications = publications;
        this.decisions = decisions;
        this.answered = answered;
        this.forms = forms;
        this.names = names;
        this.wording = wording;
    }

    @Override
    public boolean about(String process) {
        return CycleCases.KEY.equals(process);
    }

    @Override
    public List<CaseSection> of(String caseNumber, Reader reader) {
        return cases.find(caseNumber).map(about -> sections(about, reader)).orElse(List.of());
    }

    private List<CaseSection> sections(MobilizationCase about, Reader reader) {
        Language language = reader.language();
        String number = about.number();
        List<JointDecision> joint = decisions.all(number);
        List<Dealings.Dealing> held = dealings.of(number);
        List<CaseSection> sections = new ArrayList<>();
        sections.add(source(about, language));
        donors.formFor(about, reader.groups())
                .ifPresent(form -> sections.add(form("donor", Step.IDENTIFY, "complete-donor-form", form, language)));
        sections.add(opinions("validation", Step.IDENTIFY, "validateDonor", joint, language));
        sheets.initiative(number)
                .ifPresent(sheet -> sections.add(form("initiative", Step.ENGAGE, INITIATIVE, sheet.form(), language)));
        sheets.project(number)
                .ifPresent(sheet -> sections.add(form("project", Step.ENGAGE, PROJECT, sheet.form(), language)));
        Map<Integer, String> donorNames =
                held.stream().collect(Collectors.toMap(Dealings.Dealing::negotiation, Dealings.Dealing::donorName));
        for (Engagement meeting : engagements.findByCaseNumberOrderById(number)) {
            String title = title(Step.ENGAGE, "record-engagement", language);
            String donor = held.size() > 1 ? donorNames.getOrDefault(meeting.negotiation(), "") : "";
            sections.add(answered.section(
                    "engagement-" + meeting.id(),
                    donor.isEmpty() ? title : title + " (" + donor + ")",
                    "record-engagement",
                    meeting.form(),
                    language));
        }
        sections.add(rounds(number, donorNames, language));
        sections.add(dealings(held, reader));
        sheets.checklist(number).ifPresent(list -> sections.add(checklist(list, language)));
        sections.add(opinions("exit", Step.NEGOTIATE, MobilizationCycleTasks.EXIT, joint, language));
        sections.add(plenary(number, language));
        agreements
                .find(number)
                .ifPresent(agreement -> sections.add(
                        paid("agreement", Step.NEGOTIATE, SIGNED, agreement.form(), agreement.money(), language)));
        agreements
                .contribution(number)
                .ifPresent(contribution -> sections.add(paid(
                        "contribution",
                        Step.MANAGE_AND_REPORT,
                        CONFIRMED,
                        contribution.form(),
                        contribution.money(),
                        language)));
        sections.add(reports(number, language));
        sections.add(accounts(number, language));
        for (Publication publication : publications.findByCaseNumberOrderById(number)) {
            sections.add(form(
                    "publication-" + publication.id(),
                    Step.COMMUNICATE_RESULTS,
                    "publish-results",
                    publication.form(),
                    language));
        }
        return sections;
    }

    private CaseSection source(MobilizationCase about, Language language) {
        List<Field> fields = new ArrayList<>(answered.fields("report-source", about.source(), language));
        fields.add(new Field(label("reportedFor", language), names.of(about.reportedFor(), language)));
        fields.add(new Field(label("reportedOn", language), Written.day(language, about.reportedOn())));
        String reason = about.reason();
        if (reason != null && !reason.isBlank()) {
            fields.add(new Field(label("closedBecause", language), reason));
        }
        return CaseSection.of("source", title(Step.IDENTIFY, "source", language), fields);
    }

    private CaseSection form(String id, Step step, String form, Record filledIn, Language language) {
        return answered.section(id, title(step, form, language), form, filledIn, language);
    }

    /** The form asks for the amount alone: its currency was negotiated. */
    private CaseSection paid(String id, Step step, String form, Record filledIn, Money money, Language language) {
        Map<String, String> instead = Map.of("amount", CaseWording.money(money));
        return answered.section(id, title(step, form, language), form, filledIn, instead, language);
    }

    private CaseSection opinions(String id, Step step, String question, List<JointDecision> all, Language language) {
        List<List<Value>> rows = all.stream()
                .filter(decision -> decision.question().equals(question))
                .map(decision -> row(
                        Written.day(language, decision.decidedOn()),
                        names.of(decision.organ().group(), language),
                        answer(question, decision.answer(), language),
                        decision.reason()))
                .toList();
        return table(id, step, question, List.of("day", "organ", "answer", "reason"), rows, language);
    }

    private String answer(String question, String answer, Language language) {
        String type = question.equals(MobilizationCycleTasks.EXIT) ? "Exit" : "YesNo";
        return wording.text("mobilization.choice." + type + "." + answer, language);
    }

    /** With whom each negotiation was held, and how those that are over ended. */
    private CaseSection dealings(List<Dealings.Dealing> held, Reader reader) {
        Language language = reader.language();
        // The directory is read by delegations, both organs and managers.
        boolean directory = reader.organ() || !reader.countries().isEmpty() || reader.manager();
        List<List<Value>> rows = held.stream()
                .filter(each -> held.size() > 1 || each.ending() != null)
                .map(each -> List.of(
                        Value.of(String.valueOf(each.negotiation())),
                        new Value(each.donorName(), directory ? "/directorio/" + each.donor() : null),
                        Value.of(each.endedOn() == null ? "" : Written.day(language, each.endedOn())),
                        Value.of(wording.text(
                                "mobilization.contact.ended." + Objects.requireNonNullElse(each.ending(), "UNDER_WAY"),
                                language)),
                        Value.of(each.reason(language))))
                .toList();
        return table(
                "dealings",
                Step.NEGOTIATE,
                "dealings",
                List.of("negotiation", "donor", "endedOn", "outcome", "reason"),
                rows,
                language);
    }

    private CaseSection rounds(String number, Map<Integer, String> donorNames, Language language) {
        List<List<Value>> rows = rounds.findByCaseNumberOrderById(number).stream()
                .map(each -> row(
                        each.negotiation() + "." + each.round(),
                        donorNames.getOrDefault(each.negotiation(), ""),
                        Written.day(language, each.form().heldOn()),
                        CaseWording.money(each.total()),
                        String.join(
                                "\n",
                                each.form().lines().stream()
                                        .map(line -> line.concept() + ": "
                                                + CaseWording.money(each.form().money(line.amount())))
                                        .toList()),
                        each.form().terms(),
                        wording.choice(each.form().agreed(), language)))
                .toList();
        return table(
                "rounds",
                Step.NEGOTIATE,
                "rounds",
                List.of("round", "donor", "day", "offered", "lines", "terms", "agreed"),
                rows,
                language);
    }

    private CaseSection checklist(Checklist list, Language language) {
        List<List<Value>> rows = list.points().stream()
                .map(point -> {
                    String key = String.format("q%02d", point.question());
                    return row(
                            forms.label(CHECKLIST, key, language),
                            forms.choice(CHECKLIST, key, point.answer().name(), language),
                            point.comment());
                })
                .toList();
        CaseSection points =
                table("checklist", Step.NEGOTIATE, CHECKLIST, List.of("question", "answer", "comment"), rows, language);
        String other = list.otherConsiderations();
        return other == null || other.isBlank()
                ? points
                : new CaseSection(
                        points.id(),
                        points.title(),
                        List.of(new Field(forms.label(CHECKLIST, "q20", language), other)),
                        points.tables());
    }

    private CaseSection plenary(String number, Language language) {
        List<List<Value>> rows = answers.findByCaseNumberOrderById(number).stream()
                .map(each -> List.of(
                        Value.of(each.motion()),
                        new Value(each.session(), "/casos/" + each.session()),
                        Value.of(each.summary(language))))
                .toList();
        return table("plenary", Step.NEGOTIATE, "plenary", List.of("motion", "session", "outcome"), rows, language);
    }

    private CaseSection reports(String number, Language language) {
        List<List<Value>> rows = reports.all(number).stream()
                .map(report -> row(
                        String.valueOf(report.number()),
                        wording.choices(report.kinds(), language),
                        Written.day(language, report.dueOn()),
                        wording.text("mobilization.case.report." + report.status(), language),
                        accepted(report, language)))
                .toList();
        return table(
                "reports",
                Step.MANAGE_AND_REPORT,
                "reports",
                List.of("reportNumber", "reportKinds", "dueOn", "state", "acceptedOn"),
                rows,
                language);
    }

    private String accepted(Report report, Language language) {
        if (report.acceptedOn() == null) {
            return report.correctBy() == null
                    ? ""
                    : label("correctBy", language) + ": " + Written.day(language, report.correctBy());
        }
        return Written.day(language, report.acceptedOn())
                + (report.daysLate() > 0 ? " (" + label("daysLate", language) + ": " + report.daysLate() + ")" : "");
    }

    private CaseSection accounts(String number, Language language) {
        List<List<Value>> rows = accounts.findByCaseNumberOrderById(number).stream()
                .map(account -> row(
                        account.report(),
                        names.of(account.organ().group(), language),
                        Written.day(language, account.givenOn()),
                        account.actions(),
                        account.results()))
                .toList();
        return table(
                "accounts",
                Step.COMMUNICATE_RESULTS,
                "accounts",
                List.of("reportNumber", "organ", "day", "actions", "results"),
                rows,
                language);
    }

    private CaseSection table(
            String id, Step step, String title, List<String> headings, List<List<Value>> rows, Language language) {
        String name = title(step, title, language);
        return CaseSection.of(
                id,
                name,
                new Table(
                        name,
                        headings.stream()
                                .map(heading -> label(heading, language))
                                .toList(),
                        rows));
    }

    private static List<Value> row(@Nullable String... cells) {
        List<Value> row = new ArrayList<>();
        for (String cell : cells) {
            row.add(Value.of(Objects.requireNonNullElse(cell, "")));
        }
        return row;
    }

    private String title(Step step, String what, Language language) {
        return wording.choice(step, language) + ": " + wording.text("mobilization.case.section." + what, language);
    }

    private String label(String code, Language language) {
        return wording.text("mobilization.fact." + code, language);
    }

    @Override
    public List<CaseChange> changes(String caseNumber, Reader reader) {
        Language language = reader.language();
        if (cases.find(caseNumber).isEmpty()) {
            return List.of();
        }
        List<CaseChange> changes = new ArrayList<>();
        Optional<InitiativeSheet> sheet = Optional.empty();
        for (InitiativeSheet next : sheets.initiatives(caseNumber)) {
            sheet.ifPresent(previous -> changes.addAll(answered.changes(
                    wording.text("mobilization.case.section." + INITIATIVE, language),
                    INITIATIVE,
                    previous.form(),
                    next.form(),
                    next.preparedOn(),
                    next.preparedBy(),
                    language)));
            sheet = Optional.of(next);
        }
        Optional<ProjectSheet> project = Optional.empty();
        for (ProjectSheet next : sheets.projects(caseNumber)) {
            project.ifPresent(previous -> changes.addAll(answered.changes(
                    wording.text("mobilization.case.section." + PROJECT, language),
                    PROJECT,
                    previous.form(),
                    next.form(),
                    next.preparedOn(),
                    next.preparedBy(),
                    language)));
            project = Optional.of(next);
        }
        changes.addAll(points(caseNumber, language));
        return changes;
    }

    /** Answers of the checklist that another version gave otherwise. */
    private List<CaseChange> points(String caseNumber, Language language) {
        List<CaseChange> changes = new ArrayList<>();
        List<Checklist> versions = sheets.checklists(caseNumber);
        for (int i = 1; i < versions.size(); i++) {
            Checklist before = versions.get(i - 1);
            Checklist after = versions.get(i);
            for (int point = 0;
                    point < Math.min(before.points().size(), after.points().size());
                    point++) {
                var was = before.points().get(point);
                var is = after.points().get(point);
                if (was.answer() != is.answer()) {
                    String key = String.format("q%02d", is.question());
                    changes.add(new CaseChange(
                            after.completedOn(),
                            null,
                            after.completedBy(),
                            forms.label(CHECKLIST, key, language),
                            forms.choice(CHECKLIST, key, was.answer().name(), language),
                            forms.choice(CHECKLIST, key, is.answer().name(), language),
                            is.comment()));
                }
            }
        }
        return changes;
    }
}
