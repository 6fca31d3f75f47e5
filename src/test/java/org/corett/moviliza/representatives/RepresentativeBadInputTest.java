package org.corett.moviliza.representatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.corett.moviliza.BadInputTrial;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.PeopleAsTheyWere;
import org.corett.moviliza.engine.FormCatalog;
import org.corett.moviliza.engine.FormRefused;
import org.corett.moviliza.identity.Delegations;
import org.corett.moviliza.identity.Role;
import org.corett.moviliza.shared.CountryCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is typed about a letter, people get one clear sentence and nobody's seat is touched. */
@CoalitionTest
class RepresentativeBadInputTest {
    @Autowired
    private Coalition coalition;

    @Autowired
    private PeopleAsTheyWere people;

    @Autowired
    private FormCatalog forms;

    @Autowired
    private Changes changes;

    @Autowired
    private Delegations delegations;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        people.remember();
        coalition.today(LocalDate.parse("2026-09-01"));
    }

    @AfterEach
    void bringEverybodyBack() {
        coalition.startAfresh();
        people.restore();
    }

    @Test
    void isRefusedByEveryFormUntilTheSeatIsTaken() {
        BadInputTrial trial = new BadInputTrial(coalition, forms);
        String rc = trial.start("titular-sv", "representativeChange", "submitLetter", Letters.naming());
        trial.task(rc, "secretaria", "verifyRepresentative", Letters.returned("Falta el sello."));
        trial.task(rc, "titular-sv", "correctLetter", Letters.silent());
        coalition.attach(rc, LetterDocuments.NATIONAL_LETTER);
        trial.task(rc, "secretaria", "verifyRepresentative", Map.of("verdict", "ACCEPT"));
        coalition.today(LocalDate.parse("2026-09-15"));
        trial.task(rc, "suplente-sv", "nameSuccessor", Letters.successor("2026-09-15", "2026-09-20"));
        coalition.attach(rc, LetterDocuments.NATIONAL_LETTER);
        trial.task(rc, "secretaria", "verifyRepresentative", Letters.accepted());
        trial.assertAll();
        assertThat(changes.letters(rc)).hasSize(3);
    }

    @Test
    void refusesWhatTheRulesForbidAndNamesTheField() {
        refused("writtenOn", "2026-09-02", "Fecha de la carta: la carta no puede tener una fecha futura");
        refused("effectiveOn", "2026-08-31", "Fecha en que rige: no puede ser anterior a la fecha de la carta");
        refused("effectiveOn", "2028-01-01", "Fecha en que rige: queda a más de un año");
        refused("nationalBodyEmail", "cnctp", "Correo del ente nacional: escriba un correo");
        refused("email", "ana.perez@gob", "Correo electrónico: escriba un correo");
        refused("email", "titular-sv@corett.example", "es el correo de quien deja el cargo");
        refused("email", "TITULAR-GT@corett.example", "otra persona que ya participa");
        refused("telephone", "no tiene", "Teléfono: escriba el teléfono con su código de país");
        refused("name", " ", "Nombre de quien sucede: falta este dato");
        refused("outgoing", "titular-gt", "Persona que deja el cargo: elija una de las opciones");
        refused("outgoing", "gerencia", "Persona que deja el cargo: elija una de las opciones");
        assertThat(changes.all()).isEmpty();
    }

    @Test
    void aCountryNamesItsOwnPeopleAndTheSecretariatAnybodys() {
        assertThat(coalition.as("secretaria").start("representativeChange", Letters.naming()))
                .isEqualTo("RC-2026-001");
        assertThatThrownBy(() -> coalition.as("titular-sv").start("representativeChange", Letters.naming()))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("RC-2026-001");
        assertThatThrownBy(() -> coalition
                        .as("secretaria")
                        .complete("RC-2026-001", "verifyRepresentative", Map.of("verdict", "RETURN", "reason", " ")))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("diga por qué se devuelve la carta");
    }

    @Test
    void theAlternateMayBecomeTheTitularAndHerSeatIsFree() {
        String rc = coalition
                .as("titular-sv")
                .start("representativeChange", Letters.but(Letters.naming(), "email", "suplente-sv@corett.example"));
        coalition.attach(rc, LetterDocuments.NATIONAL_LETTER);
        coalition
                .as("secretaria")
                .complete(
                        rc,
                        "verifyRepresentative",
                        Letters.but(Letters.accepted(), "email", "suplente-sv@corett.example"));
        coalition.today(LocalDate.parse("2026-09-15"));
        assertThat(coalition.ended(rc)).isTrue();
        assertThat(delegations.of(CountryCode.SV)).singleElement().satisfies(delegate -> {
            assertThat(delegate.username()).isEqualTo("suplente-sv");
            assertThat(delegate.role()).isEqualTo(Role.TITULAR);
        });
    }

    private void refused(String key, String value, String message) {
        assertThatThrownBy(() -> coalition
                        .as("titular-sv")
                        .start("representativeChange", Letters.but(Letters.naming(), key, value)))
                .as(key + " = " + value)
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining(message);
    }
}
