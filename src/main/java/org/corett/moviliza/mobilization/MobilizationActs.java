package org.corett.moviliza.mobilization;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.corett.moviliza.directory.DonorForm;
import org.corett.moviliza.documents.ActSource;
import org.corett.moviliza.documents.ActText;
import org.corett.moviliza.engine.FormCatalog;
import org.corett.moviliza.identity.Audience;
import org.corett.moviliza.identity.Reader;
import org.corett.moviliza.process.ActKind;
import org.corett.moviliza.projects.Agreements;
import org.corett.moviliza.projects.Checklist;
import org.corett.moviliza.projects.ChecklistPoint;
import org.corett.moviliza.projects.Contribution;
import org.corett.moviliza.projects.InitiativeSheet;
import org.corett.moviliza.projects.Sheets;
import org.corett.moviliza.shared.Fact;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Written;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Writes what the cycle hands on paper: donor form, initiative sheet, checklist, letter of acknowledgement. */
@Component
@Order(10)
public class MobilizationActs implements ActSource {
    /** It names the donor's contact [000 Cuadro 2], whom managers do not see in the directory either. */
    public static final ActKind DONOR_FORM = new ActKind("DONOR_FORM", Audience.ORGANS);

    /** What is presented to donors and to the Plenary [000 §7.2]. */
    public static final ActKind INITIATIVE_SHEET = new ActKind("INITIATIVE_SHEET", Audience.MEMBERS_AND_MANAGERS);

    public static final ActKind CHECKLIST = new ActKind("CHECKLIST", Audience.LEADERS);

    /** Contributions are acknowledged [000 Paso 4], to the donor's contact by name. */
    public static final ActKind ACKNOWLEDGEMENT = new ActKind("ACKNOWLEDGEMENT", Audience.ORGANS);

    private final Mobilizations cases;
    private final CaseFacts facts;
    private final CaseDonors donors;
    private final Sheets sheets;
    private final Agreements agreements;
    private final FormCatalog forms;
    private final CaseWording wording;

    MobilizationActs(
            Mobilizations cases,
            CaseFacts facts,
            CaseDonors donors,
            Sheets sheets,
            Agreements agreements,
            FormCatalog forms,
            CaseWording wording) {
        this.cases = cases;
        this.facts = facts;
        this.donors = donors;
        this.sheets = sheets;
        this.agreements = agreements;
        this.forms = forms;
        this.wording = wording;
    }

    @Override
    public List<ActKind> kinds() {
        return List.of(DONOR_FORM, INITIATIVE_SHEET, CHECKLIST, ACKNOWLEDGEMENT);
    }

    @Override
    public Optional<ActText> write(ActKind kind, String caseNumber, Reader reader) {
        Language language = reader.language();
        return cases.find(caseNumber)
                .flatMap(about -> parts(kind, about, language))
                .map(parts -> new ActText(wording.text("documents.act." + kind, language), parts));
    }

    private Optional<List<ActText.Part>> parts(ActKind kind, MobilizationCase about, Language language) {
        return switch (kind.name()) {
            case "DONOR_FORM" -> donorForm(about, language);
            case "INITIATIVE_SHEET" -> initiativeSheet(about, language);
            case "CHECKLIST" -> sheets.checklist(about.number()).map(list -> checklist(about, list, language));
            case "ACKNOWLEDGEMENT" ->
                agreements
                        .contribution(about.number())
                        .map(contribution -> acknowledgement(about, contribution, language));
            default -> Optional.empty();
        };
    }

    /** Cuadro 2 as it was filled in [000 Paso 1]. */
    private Optional<List<ActText.Part>> donorForm(MobilizationCase about, Language language) {
        List<Fact> form = facts.donor(about.number(), language);
        return form.isEmpty()
                ? Optional.empty()
                : Optional.of(List.of(
                        ActText.Part.facts("", List.of(wording.fact("case", about.number(), language))),
                        ActText.Part.facts(wording.text("mobilization.act.donor", language), form)));
    }

    /** Points A to H of the latest version [000 §7.2]. */
    private Optional<List<ActText.Part>> initiativeSheet(MobilizationCase about, Language language) {
        return sheets.initiative(about.number())
                .map(InitiativeSheet::preparedOn)
                .map(day -> List.of(
                        ActText.Part.facts(
                                "",
                                List.of(
                                        wording.fact("case", about.number(), language),
                                        new Fact(
                                                wording.text("mobilization.act.preparedOn", language),
                                                Written.day(language, day)))),
                        ActText.Part.facts(
                                wording.text("mobilization.act.sheet", language),
                                facts.sheet(about.number(), language))));
    }

    /** The twenty points with their answers [000 §7.2]. */
    private List<ActText.Part> checklist(MobilizationCase about, Checklist list, Language language) {
        List<List<String>> rows = list.points().stream()
                .map(point -> List.of(
                        question(point, language),
                        wording.choice(point.answer(), language),
                        Objects.requireNonNullElse(point.comment(), "")))
                .toList();
        String other = Objects.requireNonNullElse(list.otherConsiderations(), "");
        return List.of(
                ActText.Part.facts(
                        "",
                        List.of(
                                wording.fact("case", about.number(), language),
                                wording.fact("project", project(about), language),
                                wording.fact("version", String.valueOf(list.version()), language),
                                new Fact(
                                        wording.text("mobilization.act.completedOn", language),
                                        Written.day(language, list.completedOn())))),
                ActText.Part.table(
                        wording.text("mobilization.act.questions", language),
                        new ActText.Table(
                                "",
                                List.of(
                                        wording.text("mobilization.act.question", language),
                                        wording.text("mobilization.act.answer", language),
                                        wording.text("mobilization.act.comment", language)),
                                rows)),
                ActText.Part.of(
                        forms.label("complete-checklist", "q20", language),
                        List.of(other.isBlank() ? wording.text("mobilization.act.noOther", language) : other)));
    }

    private String question(ChecklistPoint point, Language language) {
        return forms.label("complete-checklist", String.format(Locale.ROOT, "q%02d", point.question()), language);
    }

    /** Contributions are acknowledged [000 Paso 4]. */
    private List<ActText.Part> acknowledgement(MobilizationCase about, Contribution contribution, Language language) {
        Optional<DonorForm> addressee = donors.form(about);
        String name = addressee.map(DonorForm::donorName).orElse(about.source().sourceName());
        String person = addressee.map(DonorForm::contactPerson).orElse("");
        return List.of(
                ActText.Part.of("", List.of(person.isEmpty() ? name : person + "\n" + name)),
                ActText.Part.of(
                        "",
                        List.of(
                                wording.text(
                                        "mobilization.act.thanks",
                                        language,
                                        Written.amount(language, contribution.money()),
                                        Written.day(
                                                language, contribution.form().confirmedOn()),
                                        contribution.form().reference(),
                                        project(about)),
                                wording.text(
                                        "mobilization.act.use",
                                        language,
                                        agreements.of(about.number()).form().administeringEntity(),
                                        about.number()),
                                wording.text("mobilization.act.regards", language))),
                ActText.Part.signed(List.of(
                        wording.text("mobilization.act.signed.presidency", language),
                        wording.text("mobilization.act.signed.secretariat", language))));
    }

    private String project(MobilizationCase about) {
        return sheets.initiative(about.number())
                .map(sheet -> sheet.form().projectName())
                .orElse("");
    }
}
