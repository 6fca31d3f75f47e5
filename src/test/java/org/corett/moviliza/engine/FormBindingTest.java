package org.corett.moviliza.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.shared.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CoalitionTest
class FormBindingTest {
    @Autowired
    private Coalition coalition;

    @Autowired
    private FormBinder binder;

    @Autowired
    private FormCatalog forms;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
    }

    @Test
    void refusesAMissingAnswerByItsLabelAndChangesNothing() {
        assertThatThrownBy(() -> coalition
                        .as("titular-gt")
                        .start("mobilizationCycle", Map.of("sourceName", "Agencia", "match", "")))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("Por qué coincide con la CORETT");
        assertThat(coalition.openTasks("MR-2026-001")).isEmpty();
    }

    /** Whoever may sign is asked for the amount of the agreement, as it was negotiated: 380,000. */
    private record Amounts(@Nullable BigDecimal amount, @Nullable Integer progressMonths) {}

    @ParameterizedTest
    @ValueSource(strings = {"380000", "380,000", "380,000.00", "380 000", "380\u00a0000", " 380 000.0 ", "380000.00"})
    void readsAnAmountAsTheRegionWritesIt(String typed) {
        assertThat(amount(typed)).isEqualByComparingTo("380000");
    }

    @Test
    void takesNumbersFromPrograms() {
        assertThat(amount(380000)).isEqualByComparingTo("380000");
        assertThat(amount(380000.5)).isEqualByComparingTo("380000.5");
        assertThat(amount("")).isNull();
        assertThat(binder.bind("sign-agreement", Map.of("progressMonths", "12"), Amounts.class, Language.ES)
                        .progressMonths())
                .isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "380.000",
                "1.234,56",
                "380.000,00",
                "380,00",
                "0,380",
                "1,5",
                "380,0000",
                "38,00,00",
                "1 23",
                "380 000,000",
                "3e5",
                "-1",
                "1.",
                ".5",
                "USD 5",
                "12,345 678",
                "NaN",
                "٣٨٠"
            })
    void refusesWhatMayMeanAnotherAmountWithAnExample(String typed) {
        assertThatThrownBy(() -> amount(typed))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("Monto del acuerdo: escriba un monto como 380,000.00");
    }

    /** The terms of a consultancy, some of whose values are rows of a list. */
    private record Weights(@Nullable Integer months, @Nullable BigDecimal budget, @Nullable List<Weight> criteria) {
        private record Weight(@Nullable String criterion, @Nullable Integer weight) {}
    }

    @Test
    void namesEveryValueThatCannotBeReadAtOnce() {
        Map<String, Object> typed = new LinkedHashMap<>();
        typed.put("months", "4,5");
        typed.put("budget", "1.234,56");
        typed.put(
                "criteria",
                List.of(
                        Map.of("criterion", "Experiencia", "weight", "40"),
                        Map.of("criterion", "Propuesta", "weight", "cuarenta"),
                        Map.of("criterion", "Costo", "weight", "veinte")));
        assertThatThrownBy(() -> binder.bind("define-consultancy", typed, Weights.class, Language.ES))
                .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.problems())
                        .extracting(FormRefused.Problem::field)
                        .containsExactly("months", "budget", "criteria[1].weight", "criteria[2].weight"));
        typed.put("criteria", "ninguno");
        assertThatThrownBy(() -> binder.bind("define-consultancy", typed, Weights.class, Language.ES))
                .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.problems())
                        .extracting(FormRefused.Problem::field)
                        .containsExactly("months", "budget", "criteria"));
    }

    private @Nullable BigDecimal amount(Object typed) {
        return binder.bind("sign-agreement", Map.of("amount", typed), Amounts.class, Language.ES)
                .amount();
    }

    /** The renderer sends no row that it does not show, and folds what it is not told to leave open. */
    @Test
    void noListOfAnyFormIsFolded() {
        int lists = 0;
        for (String id : forms.ids()) {
            JsonNode form = Objects.requireNonNull(forms.form(id));
            for (JsonNode component : forms.in(Language.EN, form).findParents("isRepeating")) {
                lists++;
                assertThat(component.path("disableCollapse").asBoolean()).as(id).isTrue();
            }
            for (JsonNode component : forms.in(Language.ES, form).findParents("type")) {
                if (component.path("type").asText().equals("dynamiclist")) {
                    assertThat(component.path("disableCollapse").asBoolean())
                            .as(id)
                            .isTrue();
                }
            }
            // It would make of 380,000.00 what it likes before anybody here reads it.
            assertThat(form.findValuesAsText("type")).as(id).doesNotContain("number");
        }
        assertThat(lists).isPositive();
    }
}
