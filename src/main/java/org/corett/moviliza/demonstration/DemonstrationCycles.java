package org.corett.moviliza.demonstration;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.corett.moviliza.calendar.WorkingDays;
import org.corett.moviliza.demonstration.DemonstrationCycleForms.Source;
import org.corett.moviliza.documents.CaseDocuments;
import org.corett.moviliza.files.FileType;
import org.corett.moviliza.mobilization.CycleDocuments;
import org.corett.moviliza.plenary.SessionDocuments;
import org.corett.moviliza.process.DocumentKind;
import org.corett.moviliza.settings.OnlyInDemonstration;
import org.corett.moviliza.shared.CountryCode;
import org.springframework.stereotype.Component;

/**
 * Works on three mobilization cycles as their people would have: one whose project is managed after a session of the
 * Plenary, one that negotiates, one that was reported two days ago.
 */
@Component
@OnlyInDemonstration
class DemonstrationCycles {
    private static final String CYCLE = "mobilizationCycle";
    private static final String SESSION = "plenarySession";

    private static final Source NORDIC = new Source(
            "Agencia Nórdica de Cooperación",
            "COOPERATION_AGENCY",
            "PREVENTION",
            "Financia campañas de prevención en tres países de la región.",
            "Campañas de prevención en los nueve países",
            "420000");
    private static final Source BRIDGES = new Source(
            "Fundación Puentes",
            "CIVIL_SOCIETY",
            "COMPREHENSIVE_CARE",
            "Apoya refugios y acompañamiento a víctimas.",
            "Red regional de atención integral",
            "160000");
    private static final Source BANK = new Source(
            "Banco Regional de Integración",
            "PRIVATE_SECTOR",
            "PREVENTION",
            "Abrió una línea de fondos para la niñez en movilidad.",
            "",
            "");

    private final DemonstrationProcess process;
    private final CaseDocuments documents;

    DemonstrationCycles(DemonstrationProcess process, CaseDocuments documents) {
        this.process = process;
        this.documents = documents;
    }

    /** Starts 180 days before today and ends two days before it; the turn moves the clock to the morning of a day. */
    void enter(LocalDate today, Consumer<LocalDate> turn) {
        String managed = toTheChecklist(NORDIC, "titular-gt", today.minusDays(180), turn);
        endorse("MO-" + today.minusDays(125).getYear() + "-001", WorkingDays.pastWeekend(today.minusDays(85)), turn);
        at(today.minusDays(70), turn);
        attach(managed, CycleDocuments.SIGNED_AGREEMENT);
        complete("presidencia", managed, "signAgreement", DemonstrationCycleForms.agreement(today.minusDays(70)));
        at(today.minusDays(62), turn);
        complete(
                "secretaria",
                managed,
                "confirmContribution",
                DemonstrationCycleForms.contribution(today.minusDays(62)));

        String negotiated = toTheMeeting(BRIDGES, "titular-pa", today.minusDays(60), turn);
        at(today.minusDays(14), turn);
        complete(
                "presidencia",
                negotiated,
                "recordNegotiationRound",
                DemonstrationCycleForms.round(today.minusDays(14), "NO", "90000", "40000"));

        at(today.minusDays(2), turn);
        process.start("titular-cr", CYCLE, DemonstrationCycleForms.source(BANK));
    }

    private String toTheMeeting(Source source, String reporter, LocalDate day, Consumer<LocalDate> turn) {
        at(day, turn);
        String number = process.start(reporter, CYCLE, DemonstrationCycleForms.source(source));
        at(day.plusDays(5), turn);
        attach(number, CycleDocuments.DONOR_FORMATS);
        complete("secretaria", number, "completeDonorForm", DemonstrationCycleForms.donor(source));
        complete("presidencia", number, "validateDonor", Map.of("valid", "YES"));
        complete("secretaria", number, "validateDonor", Map.of("valid", "YES"));
        at(day.plusDays(10), turn);
        complete("secretaria", number, "prepareInitiativeSheet", DemonstrationCycleForms.initiativeSheet(source));
        at(day.plusDays(25), turn);
        attach(number, CycleDocuments.MEETING_MINUTES);
        complete("secretaria", number, "recordEngagement", DemonstrationCycleForms.engagement(day.plusDays(25)));
        return number;
    }

    private String toTheChecklist(Source source, String reporter, LocalDate day, Consumer<LocalDate> turn) {
        String number = toTheMeeting(source, reporter, day, turn);
        at(day.plusDays(40), turn);
        complete(
                "presidencia",
                number,
                "recordNegotiationRound",
                DemonstrationCycleForms.round(day.plusDays(40), "NO", "200000", "100000"));
        at(day.plusDays(55), turn);
        complete(
                "secretaria",
                number,
                "recordNegotiationRound",
                DemonstrationCycleForms.round(day.plusDays(55), "YES", "250000", "130000"));
        complete("secretaria", number, "completeChecklist", DemonstrationCycleForms.checklist());
        return number;
    }

    /** An ordinary session in which every country agrees to the motion, and whose minutes are signed. */
    private void endorse(String motion, LocalDate sitting, Consumer<LocalDate> turn) {
        at(sitting.minusDays(20), turn);
        String session = process.start("presidencia", SESSION, DemonstrationCycleForms.call(sitting, motion));
        attach(session, SessionDocuments.SESSION_DOCUMENT);
        complete("secretaria", session, "prepareDocuments", DemonstrationCycleForms.agendaPapers(session));
        at(sitting, turn);
        complete("secretaria", session, "registerAttendance", DemonstrationCycleForms.attendance());
        complete("presidencia", session, "confirmQuorum", Map.of("decision", "AGREE"));
        everyCountry(session, "statePosition", Map.of("stance", "AGREE"));
        complete(
                "secretaria",
                session,
                "draftMinutes",
                Map.of("text", process.shown("secretaria", session, "draftMinutes", "text")));
        everyCountry(session, "commentMinutes", Map.of());
        complete("presidencia", session, "signMinutes", Map.of("decision", "AGREE"));
        complete("secretaria", session, "signMinutes", Map.of("decision", "AGREE"));
    }

    private void everyCountry(String session, String task, Map<String, Object> form) {
        for (CountryCode country : CountryCode.values()) {
            complete("titular-" + country.name().toLowerCase(Locale.ROOT), session, task, form);
        }
    }

    private void complete(String person, String number, String task, Map<String, Object> form) {
        process.complete(person, number, task, form);
        runDue();
    }

    private void at(LocalDate day, Consumer<LocalDate> turn) {
        turn.accept(day);
        runDue();
    }

    private void runDue() {
        process.runDue(CYCLE);
        process.runDue(SESSION);
    }

    private void attach(String number, DocumentKind kind) {
        documents
                .add(
                        number,
                        kind,
                        "",
                        new CaseDocuments.Upload(
                                "documento.pdf",
                                FileType.PDF,
                                DemonstrationDocument.saying("Documento de demostracion de " + number)),
                        "secretaria")
                .ifPresent(fault -> {
                    throw new IllegalStateException(String.valueOf(fault));
                });
    }
}
