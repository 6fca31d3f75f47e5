package org.corett.moviliza.demonstration;

import static org.corett.moviliza.calls.FileKind.CURRICULUM;
import static org.corett.moviliza.calls.FileKind.LEGAL;
import static org.corett.moviliza.calls.FileKind.PROPOSAL;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.corett.moviliza.consultancy.Hirings;
import org.corett.moviliza.demonstration.DemonstrationOffers.Offered;
import org.corett.moviliza.mobilization.Mobilizations;
import org.corett.moviliza.settings.OnlyInDemonstration;
import org.corett.moviliza.shared.MovableClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Enters mobilization cycles ({@link DemonstrationCycles}) and three hirings once, as their people would have worked on
 * them in the months before: one hiring being evaluated, one in its second call, one in its first.
 *
 * <p>Time goes back and comes forward again to where it was, never beyond: nothing else becomes due by it. All of it is
 * one transaction, so that an interrupted start leaves nothing half done.
 */
@Component
@OnlyInDemonstration
class DemonstrationCases {
    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationCases.class);
    private static final String HIRING = "consultantHiring";

    private static final Offered ANA = new Offered(
            "Ana Lucía Méndez",
            "GT",
            "Levantamiento en nueve países con encuestas en línea y grupos focales, en cuatro meses.",
            "17250.00");
    private static final Offered ISTMO = new Offered(
            "Consultores Istmo, S. A.",
            "PA",
            "Equipo de cuatro personas; tablero de indicadores y capacitación de las instituciones nacionales.",
            "17900.00");
    private static final Offered OBSERVATORY = new Offered(
            "Observatorio Mesoamericano de Evaluación",
            "CR",
            "Línea de base sobre registros administrativos, con dos mediciones de seguimiento.",
            "15800.00");
    private static final Offered WITHOUT_PAPERS =
            new Offered("Servicios Ágiles de Monitoreo", "SV", "Monitoreo mensual con informes breves.", "12000.00");

    private final DemonstrationSettings settings;
    private final DemonstrationProcess process;
    private final DemonstrationOffers offers;
    private final DemonstrationCycles cycles;
    private final Hirings hirings;
    private final Mobilizations mobilizations;
    private final TransactionTemplate transactions;
    private final MovableClock clock;

    DemonstrationCases(
            DemonstrationSettings settings,
            DemonstrationProcess process,
            DemonstrationOffers offers,
            DemonstrationCycles cycles,
            Hirings hirings,
            Mobilizations mobilizations,
            TransactionTemplate transactions,
            MovableClock clock) {
        this.settings = settings;
        this.process = process;
        this.offers = offers;
        this.cycles = cycles;
        this.hirings = hirings;
        this.mobilizations = mobilizations;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** After the people and their rights, before the engine begins to run timers by itself. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(20)
    void enterOnce() {
        if (!settings.cases() || hirings.any() || !mobilizations.all().isEmpty()) {
            return;
        }
        try {
            enter();
        } catch (RuntimeException e) {
            // Somebody may have taken their roles from the people that this needs; the rest works without these cases.
            LOG.warn("the demonstration starts without its cases", e);
        }
    }

    void enter() {
        Duration offset = clock.offset();
        LocalDate today = LocalDate.now(clock);
        try {
            transactions.executeWithoutResult(status -> {
                cycles.enter(today, day -> turn(day, 9));
                hire(today);
            });
        } finally {
            clock.offset(offset);
        }
    }

    private void hire(LocalDate today) {
        at(today.minusDays(21), 9);
        String evaluated = process.start("secretaria", HIRING, baseline());
        at(today.minusDays(20), 10);
        String triedAgain = process.start("secretaria", HIRING, campaign());
        at(today.minusDays(10), 11);
        offers.submit(evaluated, ANA, PROPOSAL, CURRICULUM, LEGAL);
        at(today.minusDays(9), 16);
        offers.submit(evaluated, ISTMO, PROPOSAL, CURRICULUM, LEGAL);
        at(today.minusDays(8), 14);
        offers.submit(evaluated, OBSERVATORY, PROPOSAL, CURRICULUM, LEGAL);
        offers.submit(evaluated, WITHOUT_PAPERS, PROPOSAL, CURRICULUM);
        // A close on a weekend moves to Monday: the calls end on one of these days.
        at(today.minusDays(5), 8);
        at(today.minusDays(4), 8);
        at(today.minusDays(3), 10);
        for (String organ : new String[] {"presidencia", "secretaria"}) {
            process.complete(
                    organ, evaluated, "firstFilter", DemonstrationForms.filter(4, "Faltan los documentos legales."));
        }
        at(today.minusDays(3), 11);
        String open = process.start("secretaria", HIRING, training());
        at(today.minusDays(2), 9);
        evaluate("titular-cr", evaluated, new int[] {85, 80, 75}, new int[] {88, 90, 70}, new int[] {});
        at(today.minusDays(1), 9);
        evaluate("titular-mx", evaluated, new int[] {80, 78, 75}, new int[] {90, 86, 72}, new int[] {70, 74, 88});
        at(today.minusDays(1), 15);
        evaluate("suplente-do", evaluated, new int[] {84, 79, 74}, new int[] {85, 88, 70}, new int[] {72, 70, 90});
        offers.submit(open, ISTMO, PROPOSAL, CURRICULUM, LEGAL);
        LOG.info("the demonstration has the hirings {}, {} and {}", evaluated, triedAgain, open);
    }

    private void evaluate(String person, String hiring, int[]... points) {
        process.complete(
                person, hiring, "evaluateOffers", DemonstrationForms.evaluation("Según lo presentado.", points));
    }

    private void at(LocalDate day, int hour) {
        turn(day, hour);
        process.runDue(HIRING);
    }

    private void turn(LocalDate day, int hour) {
        clock.moveTo(day.atTime(hour, 0).atZone(clock.getZone()).toInstant());
    }

    private static Map<String, Object> baseline() {
        return DemonstrationForms.consultancy(
                "Línea de base y monitoreo de la prevención",
                "Levantar la línea de base regional de los indicadores de prevención de la trata de personas"
                        + " y diseñar su monitoreo.",
                "Al menos cinco años de experiencia en evaluación de proyectos regionales.",
                6,
                "18000.00",
                "Plan de trabajo",
                "Informe de línea de base",
                "Tablero de indicadores");
    }

    private static Map<String, Object> campaign() {
        return DemonstrationForms.consultancy(
                "Diseño de una campaña regional contra el tráfico ilícito de migrantes",
                "Diseñar los mensajes, las piezas y el plan de medios de una campaña para los nueve países.",
                "Experiencia comprobada en comunicación social con enfoque de derechos.",
                4,
                "22500.00",
                "Estrategia de comunicación",
                "Piezas para radio y redes");
    }

    private static Map<String, Object> training() {
        return DemonstrationForms.consultancy(
                "Formación de personal de frontera en identificación de víctimas",
                "Elaborar y probar un curso semipresencial para personal de migración y policía de frontera.",
                "Formación en derechos humanos y experiencia docente con instituciones públicas.",
                5,
                "30000.00",
                "Programa del curso",
                "Materiales",
                "Informe de la prueba piloto");
    }
}
