package org.corett.moviliza.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {
    private static final String FAMILY = "👩‍👩‍👧";

    @Test
    void aLineHasNoLineEndsNoDoubleSpacesAndNothingUnseen() {
        assertThat(CleanText.line(" Agencia \r\n de\u2028Cooperación\u00a0 del\tNorte\u200b "))
                .isEqualTo("Agencia de Cooperación del Norte");
        assertThat(CleanText.line("A\u202egro.live\u202c \u2066B\u2069\u200f\u061c\u00ad\ufeff"))
                .isEqualTo("Agro.live B");
        assertThat(CleanText.line("cooperacio\u0301n")).isEqualTo("cooperación");
        assertThat(CleanText.line("a\ud83d b\u0000c\ufffe")).isEqualTo("a bc");
    }

    @Test
    void aTextKeepsItsLinesAndSpaces() {
        assertThat(CleanText.text("\r\n Uno  dos\r\rtres\u0085cuatro\u202e \t")).isEqualTo("Uno  dos\n\ntres\ncuatro");
    }

    @Test
    void picturesStayAsTheyAre() {
        assertThat(CleanText.line(FAMILY + " ❤️‍🔥 👩🏽‍🚒 1️⃣")).isEqualTo(FAMILY + " ❤️‍🔥 👩🏽‍🚒 1️⃣");
        assertThat(CleanText.line("Ana\u200dRuiz\ufe0f")).isEqualTo("AnaRuiz");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00a0",
                "\u200b",
                "\u200e\u200f",
                "\u3164",
                "\u2800\u2800",
                "\u115f\u1160",
                "\ufe0f",
                "\u200d",
                "\u00ad",
                "\u2060\ufeff",
                "\u202e",
                "\u0301",
                "\uffa0",
                "\u180e",
                "\udb40\udc41",
                "\ud83d",
                "\n\t"
            })
    void whatNobodySeesIsEmpty(String unseen) {
        assertThat(CleanText.line(unseen)).isEmpty();
        assertThat(CleanText.text(unseen)).isEmpty();
    }

    @Test
    void saysWhatCannotBeKept() {
        assertThat(CleanText.unkept("bien\r\n\té" + FAMILY)).isFalse();
        assertThat(CleanText.unkept("a\u0000")).isTrue();
        assertThat(CleanText.unkept("a\u0007")).isTrue();
        assertThat(CleanText.unkept("\ud83d a")).isTrue();
    }

    @Test
    void cutsBetweenSignsOnly() {
        for (int most = 1; most < 14; most++) {
            String cut = CleanText.cut("ab" + FAMILY + "é\u0301fin y más", most);
            assertThat(cut.length()).isLessThanOrEqualTo(most);
            assertThat(cut).matches("(a|ab|ab" + FAMILY + "(é\u0301(fin?|f|)?)?|)…");
        }
        assertThat(CleanText.first("a🏛b", 2)).isEqualTo("a");
        assertThat(CleanText.cut("breve", 5)).isEqualTo("breve");
    }
}
