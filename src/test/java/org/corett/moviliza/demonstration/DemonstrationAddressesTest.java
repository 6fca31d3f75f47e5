package org.corett.moviliza.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import org.corett.moviliza.demonstration.DemonstrationOffers.Offered;
import org.junit.jupiter.api.Test;

/** The demonstration's addresses keep every letter of the names they come from. */
class DemonstrationAddressesTest {
    @Test
    void noLetterOfADonorIsLost() {
        assertThat(DemonstrationCycleForms.address("Agencia Nórdica de Cooperación"))
                .isEqualTo("cooperacion@agencia-nordica-de-cooperacion.example");
    }

    @Test
    void noLetterOfAnApplicantIsLost() {
        assertThat(new Offered("Peña Ágil, S. A.", "PA", "", "1").email()).isEqualTo("pena.agil.s.a@ofertas.example");
    }
}
