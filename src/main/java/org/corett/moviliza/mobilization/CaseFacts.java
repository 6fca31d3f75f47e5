package org.corett.moviliza.mobilization;

import java.util.ArrayList;
import java.util.List;
import org.corett.moviliza.directory.DonorForm;
import org.corett.moviliza.projects.Agreements;
import org.corett.moviliza.projects.InitiativeSheetForm;
import org.corett.moviliza.projects.Reports;
import org.corett.moviliza.projects.Sheets;
import org.corett.moviliza.shared.Fact;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Money;
import org.springframework.stereotype.Component;

/** What is known of a case, as lines of a label and a value in the reader's language. */
@Component
class CaseFacts {
    private final Mobilizations cases;
    private final CaseDonors donors;
    private final Sheets sheets;
    private final Negotiations negotiations;
    private final Agreements agreements;
    private final Reports reports;
    private final PartnerContacts contacts;
    private final Results results;
    private final CaseWording wording;

    CaseFacts(
            Mobilizations cases,
            CaseDonors donors,
            Sheets sheets,
            Negotiations negotiations,
            Agreements agreements,
            Reports reports,
            PartnerContacts contacts,
            Results results,
            CaseWording wording) {
        this.cases = cases;
        this.donors = donors;
        this.sheets = sheets;
        this.negotiations = negotiations;
        this.agreements = agreements;
        this.reports = reports;
        this.contacts = contacts;
        this.results = results;
        this.wording = wording;
    }

    /** What every form shows of the case; to the organs also where its letters go. */
    List<Fact> of(String caseNumber, Language language, boolean toAnOrgan) {
        MobilizationCase about = cases.get(caseNumber);
        List<Fact> facts = new ArrayList<>();
        facts.add(wording.fact("case", caseNumber, language));
        facts.add(wording.fact("step", step(about, language), language));
        facts.add(wording.fact("source", source(about, language), language));
        donors.form(about).ifPresent(donor -> facts.add(wording.fact("donor", donor.donorName(), language)));
        if (toAnOrgan) {
            facts.add(wording.fact("writtenTo", about.donorEmail(), language));
        }
        sheets.initiative(caseNumber).ifPresent(sheet -> {
            facts.add(wording.fact("project", sheet.form().projectName(), language));
            facts.add(wording.fact("coverage", wording.choice(sheet.form().coverage(), language), language));
            facts.add(wording.fact("requested", usd(sheet.form()), language));
        });
        lastOffer(caseNumber, language, facts);
        agreements
                .find(caseNumber)
                .ifPresent(agreement -> facts.add(wording.fact(
                        "term",
                        CaseWording.day(language, agreement.form().termFrom()) + " – "
                                + CaseWording.day(language, agreement.form().termTo()),
                        language)));
        agreements
                .contribution(caseNumber)
                .ifPresent(contribution ->
                        facts.add(wording.fact("mobilized", CaseWording.money(contribution.money()), language)));
        return present(facts);
    }

    /** The first results are told and published while later reports are still to come. */
    private String step(MobilizationCase about, Language language) {
        boolean both = about.step() == Step.MANAGE_AND_REPORT && results.pending(about.number());
        return both ? wording.text("mobilization.fact.bothSteps", language) : wording.choice(about.step(), language);
    }

    private void lastOffer(String caseNumber, Language language, List<Fact> facts) {
        List<NegotiationRound> rounds = negotiations.current(caseNumber);
        if (!rounds.isEmpty()) {
            NegotiationRound last = rounds.get(rounds.size() - 1);
            String code = last.form().agreed().yes() ? "agreedAmount" : "offered";
            facts.add(wording.fact(code, CaseWording.money(last.total()), language));
        }
    }

    /** The tip, for who has to look into it. */
    List<Fact> tip(String caseNumber, Language language) {
        SourceForm tip = cases.get(caseNumber).source();
        return present(List.of(
                wording.fact("resources", wording.choices(tip.resourceTypes(), language), language),
                wording.fact("axis", wording.choice(tip.strategicAxis(), language), language),
                wording.fact("match", tip.match(), language),
                wording.fact("contact", tip.contact(), language),
                wording.fact("contactEmail", tip.contactEmail(), language)));
    }

    List<Fact> donor(String caseNumber, Language language) {
        return donors.form(cases.get(caseNumber))
                .map(form -> present(lines(form, language)))
                .orElse(List.of());
    }

    /** The same for both organs, with what they are to know before it is valid. */
    List<Fact> donorToValidate(String caseNumber, Language language) {
        List<Fact> facts = new ArrayList<>(donor(caseNumber, language));
        donors.form(cases.get(caseNumber))
                .ifPresent(form -> facts.add(form.email()
                        .map(address -> wording.fact("writtenTo", address.value(), language))
                        .orElseGet(() -> wording.fact(
                                "withoutEmail", wording.text("mobilization.donor.withoutEmail", language), language))));
        return facts;
    }

    private List<Fact> lines(DonorForm form, Language language) {
        return List.of(
                wording.fact("donorName", form.donorName(), language),
                wording.fact("donorScope", wording.choice(form.donorScope(), language), language),
                wording.fact("contactPerson", form.contactPerson(), language),
                wording.fact("contactAddress", form.contactAddress(), language),
                wording.fact("contactEmail", form.contactEmail(), language),
                wording.fact("generalObjective", form.generalObjective(), language),
                wording.fact("resourceAreas", areas(form, language), language),
                wording.fact("contributionModality", wording.choices(form.contributionModality(), language), language),
                wording.fact("hasOwnFormats", wording.choice(form.hasOwnFormats(), language), language),
                wording.fact("ownFormatsFile", form.ownFormatsFile(), language),
                wording.fact("comments", form.comments(), language));
    }

    private String areas(DonorForm form, Language language) {
        String other = form.resourceAreasOther();
        return wording.choices(form.resourceAreas(), language)
                + (other == null || other.isBlank() ? "" : " (" + other + ")");
    }

    List<Fact> sheet(String caseNumber, Language language) {
        return sheets.initiative(caseNumber)
                .map(sheet -> present(List.of(
                        wording.fact("version", String.valueOf(sheet.version()), language),
                        wording.fact("projectName", sheet.form().projectName(), language),
                        wording.fact(
                                "strategicAxes", wording.choices(sheet.form().strategicAxes(), language), language),
                        wording.fact(
                                "sheetCoverage", wording.choice(sheet.form().coverage(), language), language),
                        wording.fact("executingInstitution", sheet.form().executingInstitution(), language),
                        wording.fact("beneficiaries", sheet.form().beneficiaries(), language),
                        wording.fact("amount", usd(sheet.form()), language),
                        wording.fact("periodDuration", sheet.form().periodDuration(), language),
                        wording.fact("descriptionScope", sheet.form().descriptionScope(), language))))
                .orElse(List.of());
    }

    /** The report that is expected or under review; for results, the one of this number. */
    List<Fact> report(String caseNumber, String number, Language language) {
        var report = number.isEmpty()
                ? reports.next(caseNumber).orElseThrow()
                : reports.get(caseNumber, Integer.parseInt(number));
        List<Fact> facts = new ArrayList<>(List.of(
                wording.fact("reportNumber", String.valueOf(report.number()), language),
                wording.fact("reportKinds", wording.choices(report.kinds(), language), language),
                wording.fact("subject", report.subject(), language),
                wording.fact("periodEnd", CaseWording.day(language, report.periodEnd()), language),
                wording.fact("dueOn", CaseWording.day(language, report.dueOn()), language)));
        if (report.daysLate() > 0) {
            facts.add(wording.fact("daysLate", String.valueOf(report.daysLate()), language));
        }
        contacts.findByCaseNumberAndReportOrderById(caseNumber, report.number())
                .forEach(contact -> facts.add(wording.fact(
                        "partnerContact",
                        CaseWording.day(language, contact.form().contactedOn()) + ", "
                                + contact.form().contact() + ": "
                                + contact.form().answer(),
                        language)));
        reports.submission(report).ifPresent(last -> {
            facts.add(wording.fact(
                    "receivedOn", CaseWording.day(language, last.form().receivedOn()), language));
            facts.add(wording.fact("narrative", last.form().narrative(), language));
            facts.add(wording.fact("reference", last.form().reference(), language));
            if (last.returnedFor() != null) {
                facts.add(wording.fact("returnedFor", last.returnedFor(), language));
                facts.add(wording.fact("correctBy", CaseWording.day(language, report.correctBy()), language));
            }
        });
        return present(facts);
    }

    private static List<Fact> present(List<Fact> facts) {
        return facts.stream().filter(fact -> !fact.value().isBlank()).toList();
    }

    private String source(MobilizationCase about, Language language) {
        return about.source().sourceName() + " ("
                + wording.choice(about.source().sourceKind(), language) + ")";
    }

    private static String usd(InitiativeSheetForm form) {
        return CaseWording.money(new Money(form.amount(), Money.DEFAULT_CURRENCY));
    }
}
