package org.corett.moviliza.mobilization;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the coalition's people write into the cycle's forms in scenario S1, to be changed where a test needs it. */
public final class Answers {
    private Answers() {}

    public static Map<String, Object> source() {
        return form(
                "sourceName", "Agencia Bilateral de Cooperación (ABC)",
                "sourceKind", "COOPERATION_AGENCY",
                "resourceTypes", List.of("FINANCIAL", "GOODS_AND_SERVICES"),
                "strategicAxis", "PREVENTION",
                "match", "Financia campañas de prevención en tres países de la región.",
                "contact", "oficina regional");
    }

    public static Map<String, Object> donor() {
        return form(
                "donorName", "Agencia Bilateral de Cooperación (ABC)",
                "donorScope", "EXTRA_REGIONAL",
                "contactPerson", "Ana Pérez",
                "contactAddress", "Avenida Central 10; ana.perez@abc.example",
                "generalObjective", "Cooperar con la región en prevención.",
                "resourceAreas", List.of("HUMAN_TRAFFICKING", "MIGRANT_SMUGGLING", "CAPACITY_BUILDING"),
                "contributionModality", List.of("NON_REFUNDABLE_FUNDS", "TECHNICAL_ASSISTANCE"),
                "hasOwnFormats", "YES",
                "ownFormatsFile", "https://abc.example/formatos",
                "comments", "");
    }

    public static Map<String, Object> valid() {
        return form("valid", "YES");
    }

    public static Map<String, Object> invalid(String reason) {
        return form("valid", "NO", "reason", reason);
    }

    public static Map<String, Object> initiativeSheet() {
        return form(
                "projectName", "Prevención regional de la trata",
                "strategicAxes", List.of("PREVENTION"),
                "coverage", "REGIONAL",
                "executingInstitution", "Oficina regional de la ABC",
                "beneficiaries", "Población en riesgo de los nueve países",
                "amount", "420000",
                "periodDuration", "24 meses desde junio de 2026",
                "descriptionScope",
                        "Detalle de la iniciativa.\n\nAlcance en los nueve países.\n\nProblema que atiende.");
    }

    public static Map<String, Object> projectSheet() {
        return form(
                "proponentName", "CORETT",
                "legalId", "3-007-000000",
                "constitutionDate", "2011-05-02",
                "exactAddress", "Ciudad de Panamá",
                "phoneFax", "+507 000 0000",
                "email", "secretaria@corett.example",
                "legalRepresentative", "Titular de la Presidencia",
                "projectOfficer", "Secretaría Técnica",
                "projectName", "Prevención regional de la trata",
                "location", "Nueve países",
                "strategicLink", "Acción 1.1",
                "justification", "Diagnóstico regional",
                "description", "Campañas y formación",
                "generalObjective", "Prevenir la trata",
                "specificObjectives", List.of(Map.of("objective", "Formar"), Map.of("objective", "Informar")),
                "beneficiaries", "Población en riesgo",
                "durationMonths", 24,
                "expectedResults", "Campañas en nueve países",
                "institutionalSustainability", "Las instituciones nacionales continúan",
                "financialResources", "Presupuestos nacionales",
                "fundingSource", List.of("COOPERATION_AGENCIES"),
                "estimatedCost", "420000.00");
    }

    public static Map<String, Object> engagement(String day) {
        return form(
                "heldOn", day,
                "modality", "VIRTUAL",
                "participants", "Presidencia, Secretaría Técnica y donante",
                "minutes", "Se presentó la ficha y se convino negociar.",
                "material", "https://corett.example/material",
                "sheetPresented", "YES");
    }

    public static Map<String, Object> firstRound(String day) {
        return round(day, "300000", "NO", line("Capacitación", "200000"), line("Campañas", "100000"));
    }

    public static Map<String, Object> secondRound(String day) {
        return round(
                day,
                "380000",
                "YES",
                line("Capacitación", "200000"),
                line("Campañas", "120000"),
                line("Operación, monitoreo y evaluación", "60000"));
    }

    @SafeVarargs
    public static Map<String, Object> round(String day, String total, String agreed, Map<String, Object>... lines) {
        return form(
                "heldOn",
                day,
                "totalOffered",
                total,
                "currency",
                "USD",
                "lines",
                List.of(lines),
                "terms",
                "Desembolsos semestrales contra informe.",
                "axisCheck",
                "YES",
                "agreed",
                agreed);
    }

    public static Map<String, Object> line(String concept, String amount) {
        return Map.of("concept", concept, "amount", amount);
    }

    public static Map<String, Object> checklist() {
        Map<String, Object> form = new HashMap<>();
        for (int question = 1; question <= 19; question++) {
            form.put(String.format("q%02d", question), "YES");
        }
        form.put("q14", "NOT_APPLICABLE");
        return form;
    }

    public static Map<String, Object> exit(String exit, String reason) {
        return form("exit", exit, "reason", reason);
    }

    public static Map<String, Object> agreement() {
        return form(
                "signatories",
                        List.of(Map.of(
                                "name", "Juan López", "post", "Director regional", "institution", "Agencia ABC")),
                "signedOn", "2026-05-05",
                "termFrom", "2026-06-01",
                "termTo", "2028-05-31",
                "administeringEntity", "Oficina regional de la ABC",
                "amount", "380000",
                "progressMonths", 3,
                "financialMonths", 6,
                "finalDays", 30);
    }

    public static Map<String, Object> contribution(String day) {
        return form("confirmedOn", day, "amount", "380000", "reference", "Nota ABC-45/2026");
    }

    public static Map<String, Object> report(String day) {
        return form(
                "receivedOn",
                day,
                "narrative",
                "Se formó a 120 personas.",
                "lines",
                List.of(line("Capacitación", "35000.50"), line("Campañas", "0")),
                "reference",
                "Informe 1");
    }

    public static Map<String, Object> accepted() {
        return form("decision", "ACCEPT");
    }

    public static Map<String, Object> returned(String reason, String newDate) {
        return form("decision", "RETURN", "reason", reason, "newDate", newDate);
    }

    public static Map<String, Object> account(String what) {
        return form("actions", what, "results", "120 personas formadas", "agrees", "YES");
    }

    public static Map<String, Object> publication() {
        return form(
                "products",
                List.of("BULLETIN", "WEB"),
                "links",
                "https://corett.example/boletin",
                "lessonsLearned",
                "Conviene acordar pronto el calendario.",
                "noIdentifiableVictims",
                true);
    }

    /** The form with one answer changed. */
    public static Map<String, Object> but(Map<String, Object> form, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(form);
        changed.put(key, value);
        return changed;
    }

    private static Map<String, Object> form(Object... keysAndValues) {
        Map<String, Object> form = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            form.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return form;
    }
}
