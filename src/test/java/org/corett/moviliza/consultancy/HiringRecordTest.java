package org.corett.moviliza.consultancy;

import static org.assertj.core.api.Assertions.assertThat;

import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Who did what in a hiring. */
@CoalitionTest
class HiringRecordTest {
    @Autowired
    private WebApplicationContext program;

    @Autowired
    private Coalition coalition;

    @Autowired
    private HiringLog log;

    private String cons;

    @BeforeEach
    void startAHiring() {
        coalition.startAfresh();
        cons = coalition.as("secretaria").start("consultantHiring", HiringAnswers.consultancy());
    }

    /** Somebody may have a seat in a delegation beside her office. */
    @ParameterizedTest
    @CsvSource({
        "evaluated, PA, Evaluación recibida (Panamá)",
        "objected, No convence., Objeta: No convence.",
        "notObjected, , No objeta"
    })
    void whatOnlyCountriesDoNobodyDoesForHerOffice(String code, String detail, String told) {
        log.record(cons, code, "secretaria", detail);
        log.record(cons, "confirmed", "secretaria", "1");
        assertThat(new Roles(program).page("presidencia", "/consultorias/" + cons))
                .containsPattern("Secretaría Técnica</td>\\s*<td class=\"text\">\\Q" + told + "\\E</td>")
                .containsPattern(
                        "Secretaría Técnica \\(Panamá\\)</td>\\s*<td class=\"text\">Confirma la oferta 1</td>");
    }
}
