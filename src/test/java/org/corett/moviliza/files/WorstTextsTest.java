package org.corett.moviliza.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hundred thousand signs of the worst kind are judged at once, and rightly: files come from anybody. */
class WorstTextsTest {
    private static final Duration SOON = Duration.ofSeconds(3);
    private static final int SIGNS = 100_000;

    @ParameterizedTest
    @ValueSource(strings = {"a", "a1", "_", "a ", "\"", "'", "''", "[", "[a]", "[a", "|1", "a."})
    void aLongFormulaIsReadOnce(String repeated) {
        String formula = repeated.repeat(SIGNS / repeated.length());

        assertTimeoutPreemptively(SOON, () -> assertThat(Formulas.stay(formula)).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"_XLFN.", "COM.MICROSOFT.", "a", " "})
    void whatStandsBehindALongBeginningIsFound(String repeated) {
        String beginning = repeated.repeat(SIGNS / repeated.length());

        assertTimeoutPreemptively(
                SOON, () -> assertThat(Formulas.stay(beginning + "+CALL(1)")).isFalse());
        assertTimeoutPreemptively(
                SOON, () -> assertThat(Formulas.stay(beginning + "|'cmd'!A1")).isFalse());
    }

    @Test
    void aFunctionBehindManyFamiliesIsJudgedByItsName() {
        assertTimeoutPreemptively(SOON, () -> {
            assertThat(Formulas.stay("_XLFN.".repeat(SIGNS / 6) + "SUM(1)")).isTrue();
            assertThat(Formulas.stay("_XLFN.".repeat(SIGNS / 6) + "CALL (1)")).isFalse();
        });
    }

    @Test
    void aLinkBehindManySwitchesIsFound() {
        String switches = "\\o ".repeat(21_000);

        assertTimeoutPreemptively(SOON, () -> {
            WordFields.check(" HYPERLINK " + switches + "\"https://corett.example/\"");
            assertThatIOException()
                    .isThrownBy(() -> WordFields.check(" HYPERLINK " + switches + "\"\\\\\\\\host\\\\share\""));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {". ", " .", ".", "a.", "/", "_"})
    void aLongFileNameIsCleanedAtOnce(String repeated) {
        String name = "informe" + repeated.repeat(SIGNS / repeated.length());

        assertTimeoutPreemptively(SOON, () -> {
            assertThat(FileName.clean(name + "final.pdf")).endsWith(".pdf").hasSizeLessThan(300);
            assertThat(FileName.clean("informe.pdf" + ". ".repeat(SIGNS / 2))).isEqualTo("informe.pdf");
        });
    }
}
