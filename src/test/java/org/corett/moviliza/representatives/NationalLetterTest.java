package org.corett.moviliza.representatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.PeopleAsTheyWere;
import org.corett.moviliza.engine.FormRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No letter is accepted that is only said to be there. */
@CoalitionTest
class NationalLetterTest {
    @Autowired
    private Coalition coalition;

    @Autowired
    private PeopleAsTheyWere people;

    private String rc = "";

    @BeforeEach
    void aLetterIsEntered() {
        coalition.startAfresh();
        people.remember();
        coalition.today(LocalDate.parse("2026-09-01"));
        rc = coalition.as("titular-sv").start("representativeChange", Letters.silent());
    }

    @AfterEach
    void bringEverybodyBack() {
        coalition.startAfresh();
        people.restore();
    }

    @Test
    void theFormSaysThatTheLetterIsMissingAndThenThatItIsThere() {
        assertThat(shown("secretaria", "verifyRepresentative"))
                .contains("Carta del ente nacional", "Falta: súbalo", "/casos/" + rc + "/documentos");
        coalition.attach(rc, LetterDocuments.NATIONAL_LETTER);
        assertThat(shown("secretaria", "verifyRepresentative"))
                .contains("national_letter.pdf, versión 1, 1 de septiembre de 2026")
                .doesNotContain("Falta");
    }

    @Test
    void isNotAcceptedWithoutTheLetterItself() {
        assertThatThrownBy(this::accept)
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("Falta la carta del ente nacional: súbala en /casos/" + rc + "/documentos");
        assertThat(coalition.openTasks(rc)).containsExactly("verifyRepresentative");
        coalition.attach(rc, LetterDocuments.NATIONAL_LETTER);
        accept();
        assertThat(coalition.openTasks(rc)).isEmpty();
    }

    @Test
    void isReturnedWithoutItAndTheCountryIsToldWhereToUpload() {
        coalition.as("secretaria").complete(rc, "verifyRepresentative", Letters.returned("Falta la carta."));
        assertThat(shown("titular-sv", "correctLetter")).contains("/casos/" + rc + "/documentos");
    }

    @Test
    void theLetterThatNamesASuccessorLaterIsAnotherOne() {
        coalition.attach(rc, LetterDocuments.NATIONAL_LETTER);
        accept();
        coalition.today(LocalDate.parse("2026-09-15"));
        assertThat(shown("suplente-sv", "nameSuccessor")).contains("/casos/" + rc + "/documentos");
        coalition.as("suplente-sv").complete(rc, "nameSuccessor", Letters.successor("2026-09-15", "2026-09-20"));
        assertThatThrownBy(() -> coalition.as("secretaria").complete(rc, "verifyRepresentative", Letters.accepted()))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("Falta la carta del ente nacional");
        coalition.attach(rc, LetterDocuments.NATIONAL_LETTER);
        coalition.as("secretaria").complete(rc, "verifyRepresentative", Letters.accepted());
        assertThat(coalition.openTasks(rc)).isEmpty();
    }

    private void accept() {
        coalition.as("secretaria").complete(rc, "verifyRepresentative", Map.of("verdict", "ACCEPT"));
    }

    private String shown(String person, String task) {
        Map<String, Object> shown =
                coalition.as(person).shown(coalition.as(person).task(rc, task).getId());
        return shown.get("stepDocuments") + " " + shown.get("documentsAddress");
    }
}
