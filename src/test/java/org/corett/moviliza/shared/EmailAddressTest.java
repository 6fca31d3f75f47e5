package org.corett.moviliza.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @CsvSource({
        "ana.perez@abc.example, ana.perez@abc.example",
        "o'higgins@abc.example, o'higgins@abc.example",
        "Ana+CORETT@ABC.Example, Ana+CORETT@abc.example",
        "info@cooperación.example, info@xn--cooperacin-obb.example",
        "info@COOPERACIÓN.example, info@xn--cooperacin-obb.example",
        "info@xn--cooperacin-obb.example, info@xn--cooperacin-obb.example",
        "a@b-c.co.cr, a@b-c.co.cr"
    })
    void keepsTheWholeAddressWithItsDomainAsNameServersKnowIt(String typed, String sent) {
        assertThat(EmailAddress.of(typed).value()).isEqualTo(sent);
    }

    @Test
    void dropsWhatNobodySees() {
        assertThat(EmailAddress.of(" \u200bana\u00ad@abc\u200e.example\ufeff\r\n")
                        .value())
                .isEqualTo("ana@abc.example");
        assertThat(EmailAddress.of("info@cooperacio\u0301n.example").value())
                .isEqualTo("info@xn--cooperacin-obb.example");
    }

    @ParameterizedTest
    @CsvSource({
        "muñoz@abc.example, email.local",
        "cooperación@abc.example, email.local",
        "аna@abc.example, email.local",
        "ana, email.address",
        "ana@, email.domain",
        "@abc.example, email.address",
        "ana@b@abc.example, email.address",
        "ana..perez@abc.example, email.address",
        ".ana@abc.example, email.address",
        "ana.@abc.example, email.address",
        "ana perez@abc.example, email.address",
        "Ana <ana@abc.example>, email.address",
        "\"ana\"@abc.example, email.address",
        "mailto:ana@abc.example, email.address",
        "ana@abc, email.domain",
        "ana@abc.example., email.domain",
        "ana@abc..example, email.domain",
        "ana@.example, email.domain",
        "ana@-abc.example, email.domain",
        "ana@abc_d.example, email.domain",
        "ana@10.0.0.1, email.domain",
        "ana@[10.0.0.1], email.domain",
        "ana@faß.example, email.domain",
        "'ana@abc.example, otro@abc.example', email.address"
    })
    void refusesWhatCannotBeDeliveredAndSaysWhy(String typed, String code) {
        assertThatThrownBy(() -> EmailAddress.of(typed)).hasMessage(code);
        assertThat(EmailAddress.find(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Avenida Central 10; ana.perez@abc.example, ana.perez@abc.example",
        "Ana Pérez <o'higgins@abc.example>, o'higgins@abc.example"
    })
    void findsTheOnlyAddressOfATextAsAWholeWord(String text, String found) {
        assertThat(EmailAddress.only(text))
                .hasValueSatisfying(address -> assertThat(address.value()).isEqualTo(found));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Avenida Central 10",
                "muñoz@abc.example",
                "Calle 1; cooperación@abc.example",
                "a@abc.example o b@abc.example",
                "a@abc.example.",
                "correo:a@abc.example"
            })
    void findsNoneWhereItMightBeAStrangers(String text) {
        assertThat(EmailAddress.only(text)).isEmpty();
    }

    @Test
    void capitalsDoNotMakeAnotherPerson() {
        assertThat(EmailAddress.same("Ana@ABC.example", "aNA@abc.example ")).isTrue();
        assertThat(EmailAddress.same("ana@abc.example", "ana@abd.example")).isFalse();
    }
}
