package org.corett.moviliza.consultancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.corett.moviliza.BadInputTrial;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.calls.Calls;
import org.corett.moviliza.engine.FormCatalog;
import org.corett.moviliza.engine.FormRefused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is typed into a form of a hiring, people get one clear sentence and nothing is changed or lost. */
@CoalitionTest
class HiringBadInputTest {
    @Autowired
    private Coalition coalition;

    @Autowired
    private FormCatalog forms;

    @Autowired
    private Hirings hirings;

    @Autowired
    private Calls calls;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private OffersStandIn applicants;

    private BadInputTrial trial;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        coalition.today(LocalDate.parse("2026-07-06"));
        trial = new BadInputTrial(coalition, forms);
    }

    @Test
    void isRefusedByEveryFormOnTheWayToAContract() {
        String cons = trial.start("secretaria", "consultantHiring", "defineConsultancy", HiringAnswers.consultancy());
        assertThat(hirings.count()).isEqualTo(1);
        applicants.submit(cons, 2);
        coalition.today(LocalDate.parse("2026-07-22"));
        trial.task(cons, "presidencia", "firstFilter", HiringAnswers.filter(2));
        trial.task(cons, "secretaria", "firstFilter", HiringAnswers.filter(2));
        trial.task(cons, "titular-cr", "evaluateOffers", HiringAnswers.evaluation(80, 70));
        assertThat(evaluations.of(calls.latest(cons))).hasSize(1);
        coalition.today(LocalDate.parse("2026-08-04"));
        coalition.today(LocalDate.parse("2026-08-11"));
        trial.task(cons, "presidencia", "proposeSelection", HiringAnswers.proposal(1));
        trial.task(cons, "secretaria", "proposeSelection", HiringAnswers.proposal(1));
        trial.task(cons, "titular-bz", "objectToSelection", HiringAnswers.objection(true));
        coalition.today(LocalDate.parse("2026-08-18"));
        trial.task(cons, "presidencia", "confirmSelection", HiringAnswers.confirmation(1, "Acta."));
        trial.task(cons, "secretaria", "confirmSelection", HiringAnswers.confirmation(1, "Acta."));
        trial.task(cons, "secretaria", "recordContract", HiringAnswers.contract("2026-08-18"));
        trial.assertAll();
    }

    @Test
    void isRefusedByEveryFormAfterEmptyCalls() {
        String cons = coalition.as("secretaria").start("consultantHiring", HiringAnswers.consultancy());
        coalition.today(LocalDate.parse("2026-07-22"));
        coalition.today(LocalDate.parse("2026-08-04"));
        trial.task(cons, "presidencia", "decideAfterEmptyCalls", HiringAnswers.exit(AfterEmptyCalls.INVITE));
        for (String organ : List.of("secretaria", "presidencia", "secretaria")) {
            coalition.as(organ).complete(cons, "decideAfterEmptyCalls", HiringAnswers.exit(AfterEmptyCalls.RESTART));
        }
        trial.task("CONS-2026-02", "secretaria", "specifyConsultancy", HiringAnswers.consultancy());
        trial.assertAll();
    }

    @Test
    void refusesWhatOnlyTheRulesForbidAndNamesTheRow() {
        refusedAtTheStart("criteria", List.of(Map.of("criterion", "Costo", "weight", 90)), "los pesos suman 90");
        refusedAtTheStart(
                "criteria",
                List.of(Map.of("criterion", "Costo", "weight", 50), Map.of("criterion", "costo ", "weight", 50)),
                "hay un criterio repetido");
        refusedAtTheStart("linkedCase", "MR-2026-404", "elija una de las opciones");
        String cons = coalition.as("secretaria").start("consultantHiring", HiringAnswers.consultancy());
        applicants.submit(cons, 2);
        coalition.today(LocalDate.parse("2026-07-22"));
        refused(cons, "presidencia", "firstFilter", HiringAnswers.filter(1), "la oferta 2 debe aparecer una sola vez");
        refused(
                cons,
                "presidencia",
                "firstFilter",
                Map.of("offers", List.of(opinion("1", "YES"), opinion("2", "NO"))),
                "Primer filtro 2, Motivo si no se admite: diga por qué no se admite la oferta 2");
        coalition.as("presidencia").complete(cons, "firstFilter", HiringAnswers.filter(2));
        coalition.as("secretaria").complete(cons, "firstFilter", HiringAnswers.filter(2));
        refused(cons, "titular-bz", "evaluateOffers", HiringAnswers.evaluation(80), "offer 2 must appear exactly once");
        refused(
                cons,
                "titular-cr",
                "evaluateOffers",
                HiringAnswers.but(
                        HiringAnswers.evaluation(80, 70),
                        "interests",
                        List.of(interest("1", "NO", ""), interest("2", "YES", "Es familiar."))),
                "su país declaró conflicto con la oferta 2: deje vacío este puntaje");
        refused(
                cons,
                "titular-cr",
                "evaluateOffers",
                HiringAnswers.but(
                        HiringAnswers.evaluation(80, 70),
                        "interests",
                        List.of(interest("1", "NO", ""), interest("2", "YES", " "))),
                "diga en qué consiste el conflicto");
        Map<String, Object> silent = HiringAnswers.but(
                HiringAnswers.evaluation(80, 70),
                "interests",
                List.of(interest("1", "NO", ""), interest("2", "YES", " ")));
        assertThatThrownBy(() -> coalition.as("titular-cr").complete(cons, "evaluateOffers", silent))
                .as("all that is to be mended at once")
                .hasMessageContainingAll(
                        "Conflicto de interés 2, Motivo si lo tiene: diga en qué consiste el conflicto",
                        "Puntajes 4, Puntaje de 0 a 100: su país declaró conflicto con la oferta 2",
                        "Puntajes 5, Puntaje de 0 a 100: su país declaró conflicto con la oferta 2");
        Map<String, Object> hasty = HiringAnswers.but(
                HiringAnswers.but(
                        HiringAnswers.evaluation(80, 70),
                        "interests",
                        List.of(interest("1", "YES", ""), interest("2", null, ""))),
                "scores",
                unscored(HiringAnswers.evaluation(80, 70)));
        assertThatThrownBy(() -> coalition.as("titular-cr").complete(cons, "evaluateOffers", hasty))
                .as("what is missing and what the rules refuse at once")
                .hasMessageContainingAll(
                        "Conflicto de interés 1, Motivo si lo tiene: diga en qué consiste el conflicto",
                        "Conflicto de interés 2, ¿Su país tiene conflicto de interés?: diga si su país tiene conflicto de"
                                + " interés; si lo tiene, deje vacíos los puntajes de la oferta 2.",
                        "Puntajes 6, Puntaje de 0 a 100: falta el puntaje de la oferta 2");
        assertThat(evaluations.of(calls.latest(cons))).isEmpty();
    }

    /** The same scores but for the last one. */
    private static List<Object> unscored(Map<String, Object> evaluation) {
        List<Object> scores = new ArrayList<>((List<?>) evaluation.get("scores"));
        Map<String, Object> last = new HashMap<>();
        ((Map<?, ?>) scores.remove(scores.size() - 1)).forEach((key, value) -> last.put(key.toString(), value));
        last.remove("points");
        scores.add(last);
        return scores;
    }

    private void refusedAtTheStart(String key, Object value, String message) {
        assertThatThrownBy(() -> coalition
                        .as("secretaria")
                        .start("consultantHiring", HiringAnswers.but(HiringAnswers.consultancy(), key, value)))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining(message);
        assertThat(hirings.count()).isZero();
    }

    private void refused(String cons, String person, String task, Map<String, Object> form, String message) {
        assertThatThrownBy(() -> coalition.as(person).complete(cons, task, form))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining(message);
    }

    private static Map<String, Object> opinion(String offer, String admitted) {
        return Map.of("offer", offer, "admitted", admitted, "reason", "");
    }

    private static Map<String, Object> interest(String offer, @Nullable String conflict, String reason) {
        Map<String, Object> interest = new HashMap<>(Map.of("offer", offer, "conflictReason", reason));
        interest.put("conflict", conflict);
        return interest;
    }
}
