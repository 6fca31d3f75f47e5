package org.corett.moviliza.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.corett.moviliza.CoalitionTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The program and the database have one idea of the same letters. */
@CoalitionTest
class PlainLettersTest {
    private static final List<List<String>> SAME = List.of(
            List.of(
                    "Cooperación  Española",
                    "cooperacion espanola",
                    "COOPERACIO\u0301N\u00a0ESPAN\u0303OLA",
                    "coope\u00adracion espa\u200bnola"),
            List.of("Ærø & Łódź", "aero & lodz", "ÆRØ & ŁÓDŹ"),
            List.of("Straße", "STRASSE", "strasse"),
            List.of("O’Higgins", "o'higgins", "O‘HIGGINS"),
            List.of("«Trata» – 2026", "\"trata\" - 2026", "“TRATA” — 2026"),
            List.of("Þór Đuro", "thor duro"),
            List.of("ﬁnanciero ½ ª", "FINANCIERO ½ a"));

    @Autowired
    private JdbcClient database;

    @Test
    void theSameInTheProgramAndInTheDatabase() {
        for (List<String> ways : SAME) {
            for (String way : ways) {
                assertThat(PlainLetters.of(way)).as(way).isEqualTo(PlainLetters.of(ways.get(0)));
                assertThat(database.sql("select plain_letters(?)")
                                .param(way)
                                .query(String.class)
                                .single())
                        .as(way)
                        .isEqualTo(PlainLetters.of(way));
            }
        }
        for (int sign = 0x20; sign < 0x250; sign++) {
            String one = "a" + Character.toString(sign) + "b";
            assertThat(database.sql("select plain_letters(?)")
                            .param(one)
                            .query(String.class)
                            .single())
                    .as("U+%04X", sign)
                    .isEqualTo(PlainLetters.of(one));
        }
    }

    @Test
    void findsEachWordInWhateverOrder() {
        for (String typed : List.of("norte coop", "COOPERACIÓN del norté", "", " ", "de  del", "peración", "acn nor")) {
            assertThat(PlainLetters.found("Agencia de Cooperación del Norte (ACN)", typed))
                    .as(typed)
                    .isTrue();
            assertThat(found("Agencia de Cooperación del Norte (ACN)", typed))
                    .as(typed)
                    .isTrue();
        }
        assertThat(PlainLetters.found("Agencia", "agencia norte")).isFalse();
        assertThat(found("Agencia", "agencia norte")).isFalse();
        assertThat(PlainLetters.found("MR-2026-001 Agencia", "agencia 26"))
                .as("within a word")
                .isFalse();
        assertThat(found("MR-2026-001 Agencia", "agencia 26"))
                .as("within a word")
                .isFalse();
    }

    private boolean found(String text, String typed) {
        return database.sql("select letters_found(?, ?)")
                .params(text, typed)
                .query(Boolean.class)
                .single();
    }
}
