package org.corett.moviliza.demonstration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.corett.moviliza.documents.StepDocuments;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.PlainLetters;

/** What the demonstration's people enter in the forms of its mobilization cycles and of the session that endorses one. */
final class DemonstrationCycleForms {
    private DemonstrationCycleForms() {}

    /**
     * A possible source of resources.
     *
     * @param project what it is asked for; empty where nobody has written to it yet
     * @param amount in US dollars, as it is typed
     */
    record Source(String name, String kind, String axis, String match, String project, String amount) {}

    static Map<String, Object> source(Source source) {
        return Map.of(
                "sourceName", source.name(),
                "sourceKind", source.kind(),
                "resourceTypes", List.of("FINANCIAL"),
                "strategicAxis", source.axis(),
                "match", source.match());
    }

    static Map<String, Object> donor(Source source) {
        return Map.of(
                "donorName",
                source.name(),
                "donorScope",
                "EXTRA_REGIONAL",
                "contactPerson",
                "Oficina regional",
                "contactAddress",
                address(source.name()),
                "generalObjective",
                "Cooperar con la región.",
                "resourceAreas",
                List.of("HUMAN_TRAFFICKING", "CAPACITY_BUILDING"),
                "contributionModality",
                List.of("NON_REFUNDABLE_FUNDS"),
                "hasOwnFormats",
                "YES");
    }

    static String address(String name) {
        return "cooperacion@" + PlainLetters.of(name).replaceAll("[^a-z]+", "-") + ".example";
    }

    static Map<String, Object> initiativeSheet(Source source) {
        return Map.of(
                "projectName",
                source.project(),
                "strategicAxes",
                List.of(source.axis()),
                "coverage",
                "REGIONAL",
                "executingInstitution",
                "Oficina regional de " + source.name(),
                "beneficiaries",
                "Población en riesgo de los nueve países",
                "amount",
                source.amount(),
                "periodDuration",
                "24 meses",
                "descriptionScope",
                "Se trabajará con las instituciones nacionales.\n\nAlcanza a los nueve países."
                        + "\n\nAtiende una necesidad que el Pleno declaró prioritaria.");
    }

    static Map<String, Object> engagement(LocalDate day) {
        return Map.of(
                "heldOn", day.toString(),
                "modality", "VIRTUAL",
                "participants", "Presidencia, Secretaría Técnica y donante",
                "minutes", "Se presentó la ficha y se convino negociar.",
                "material", "Presentación de la Coalición",
                "sheetPresented", "YES");
    }

    static Map<String, Object> round(LocalDate day, String agreed, String training, String campaigns) {
        return Map.of(
                "heldOn",
                day.toString(),
                "totalOffered",
                new BigDecimal(training).add(new BigDecimal(campaigns)).toPlainString(),
                "currency",
                "USD",
                "lines",
                List.of(
                        Map.of("concept", "Capacitación", "amount", training),
                        Map.of("concept", "Campañas", "amount", campaigns)),
                "terms",
                "Desembolsos semestrales contra informe.",
                "axisCheck",
                "YES",
                "agreed",
                agreed);
    }

    /** Everything is in order, and no consultants are needed. */
    static Map<String, Object> checklist() {
        Map<String, Object> form = new HashMap<>();
        for (int question = 1; question <= 19; question++) {
            form.put(String.format(Locale.ROOT, "q%02d", question), "YES");
        }
        form.put("q16", "NOT_APPLICABLE");
        return form;
    }

    static Map<String, Object> call(LocalDate sitting, String motion) {
        return Map.of(
                "kind",
                "ORDINARY",
                "date",
                sitting.toString(),
                "time",
                "09:00",
                "place",
                "Tegucigalpa, Casa Presidencial",
                "motions",
                List.of(motion),
                "points",
                List.of());
    }

    static Map<String, Object> agendaPapers(String session) {
        return Map.of(
                "documents", List.of(Map.of("title", "Agenda comentada", "link", StepDocuments.address(session))));
    }

    static Map<String, Object> attendance() {
        Map<String, Object> form = new HashMap<>();
        for (CountryCode country : CountryCode.values()) {
            form.put(country == CountryCode.DO ? "dr" : country.name().toLowerCase(Locale.ROOT), "TITULAR");
        }
        form.put("chair", "PRESIDENCY");
        form.put("observers", "OIM");
        return form;
    }

    static Map<String, Object> agreement(LocalDate day) {
        return Map.of(
                "signatories",
                List.of(Map.of(
                        "name", "Dirección regional",
                        "post", "Directora regional",
                        "institution", "Agencia Nórdica de Cooperación")),
                "signedOn",
                day.toString(),
                "termFrom",
                day.plusDays(10).toString(),
                "termTo",
                day.plusYears(2).toString(),
                "administeringEntity",
                "Oficina regional de la Agencia Nórdica de Cooperación",
                "amount",
                "380000",
                "progressMonths",
                3,
                "financialMonths",
                6,
                "finalDays",
                30);
    }

    static Map<String, Object> contribution(LocalDate day) {
        return Map.of("confirmedOn", day.toString(), "amount", "380000", "reference", "Nota de confirmación");
    }
}
