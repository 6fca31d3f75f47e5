package org.corett.moviliza.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.projects.Coverage;
import org.corett.moviliza.projects.InitiativeSheetForm;
import org.corett.moviliza.projects.StrategicAxis;
import org.corett.moviliza.shared.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoalitionTest
class AnsweredFormsTest {
    @Autowired
    private AnsweredForms answered;

    /** Two answers to a form that say otherwise, as lists and as nothing at all. */
    private record Answers(Set<StrategicAxis> strategicAxes, String executingInstitution, List<Lines> lines) {}

    private record Lines(String concept, BigDecimal amount) {}

    @Test
    void whatChangedIsToldInTheWordsOfTheFormInBothLanguages() {
        assertThat(changes(
                        sheet(EnumSet.of(StrategicAxis.PREVENTION), Coverage.NATIONAL),
                        sheet(EnumSet.allOf(StrategicAxis.class), Coverage.REGIONAL),
                        Language.ES))
                .containsExactly(
                        "Ficha · B. Eje al cual responde: Prevención -> Prevención, Atención integral, Persecución,"
                                + " Fortalecimiento institucional",
                        "Ficha · C. Cobertura geográfica: Nacional -> Regional");
        assertThat(changes(
                        sheet(EnumSet.allOf(StrategicAxis.class), Coverage.REGIONAL),
                        sheet(EnumSet.allOf(StrategicAxis.class), Coverage.NATIONAL),
                        Language.EN))
                .singleElement()
                .asString()
                .endsWith(": Regional -> National");
    }

    @Test
    void whatIsNoLongerAnsweredAndWhatStandsInAListChangeToo() {
        Answers before = new Answers(Set.of(), "OIM", List.of(new Lines("Talleres", BigDecimal.TEN)));
        Answers after = new Answers(
                Set.of(), "", List.of(new Lines("Talleres", BigDecimal.TEN), new Lines("Viajes", BigDecimal.ONE)));
        assertThat(changes(before, after, Language.ES))
                .containsExactly(
                        "Ficha · lines: Talleres, 10.00 -> Talleres, 10.00\nViajes, 1.00",
                        "Ficha · D. Institución ejecutora: OIM -> sin dato");
        assertThat(changes(before, after, Language.EN)).last().asString().endsWith(": OIM -> left empty");
    }

    @Test
    void anAmountIsWrittenAsEverywhereElse() {
        InitiativeSheetForm sheet = sheet(EnumSet.of(StrategicAxis.PREVENTION), Coverage.NATIONAL);
        for (Language language : Language.values()) {
            assertThat(texts(sheet, Map.of(), language)).contains("USD 10.00");
        }
    }

    /** By the field's key: a label may be that of another field too, and changes with the language. */
    @Test
    void whatTheCaseKnowsBetterStandsInPlaceOfTheAnswer() {
        InitiativeSheetForm sheet = sheet(EnumSet.of(StrategicAxis.PREVENTION), Coverage.NATIONAL);
        Map<String, String> instead = Map.of("amount", "USD 12.00", "executingInstitution", "USD 11.00");
        for (Language language : Language.values()) {
            List<String> before = texts(sheet, Map.of(), language);
            List<String> told = texts(sheet, instead, language);
            assertThat(told).hasSameSizeAs(before).contains("USD 12.00", "USD 11.00");
            assertThat(told).filteredOn(text -> !before.contains(text)).hasSize(2);
        }
    }

    private List<String> texts(Record answers, Map<String, String> instead, Language language) {
        return answered.section("x", "Ficha", "prepare-initiative-sheet", answers, instead, language).fields().stream()
                .map(field -> field.value().text())
                .toList();
    }

    private List<String> changes(Record before, Record after, Language language) {
        return answered
                .changes("Ficha", "prepare-initiative-sheet", before, after, LocalDate.of(2026, 3, 1), "x", language)
                .stream()
                .map(change -> change.what() + ": " + change.before() + " -> " + change.after())
                .toList();
    }

    private static InitiativeSheetForm sheet(Set<StrategicAxis> axes, Coverage coverage) {
        return new InitiativeSheetForm(
                "Refugio", axes, coverage, "OIM", "Sobrevivientes", BigDecimal.TEN, "Un año", "Uno\nDos\nTres");
    }
}
